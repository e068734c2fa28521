import { Link, useLocation } from 'wouter'
import { useBook } from '#renderer/app/book.ts'
import { Icon, type IconName } from '#renderer/ui/Icon.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import { RetiredCommittees } from './RetiredCommittees.tsx'
import { WhereKept } from './WhereKept.tsx'

type Way = {
  readonly key: string
  readonly icon: IconName
  readonly title: string
  readonly words: string
  /** Where it leads; the sample council is opened instead. */
  readonly href: string | null
}

const ways: readonly Way[] = [
  {
    key: '1',
    href: null,
    icon: 'book',
    title: 'Explore with a sample council',
    words: 'Kestrelby: one committee, six meetings with minutes, one inspection. Yours to change or throw away.',
  },
  {
    key: '2',
    href: '/committees/new',
    icon: 'pen',
    title: 'Make your first committee',
    words: 'Its name, its members and the items that stand on every agenda. The rest can wait.',
  },
  {
    key: '3',
    href: '/people/import',
    icon: 'person',
    title: 'Bring in your councillors and committees',
    words: 'From the list that your council publishes. You see how each row is understood before anything is saved.',
  },
  {
    key: '4',
    href: '/import',
    icon: 'list',
    title: 'Import old minutes',
    words: 'Paste the text or choose a file. You see how each line is understood before anything is kept.',
  },
]

/** What a clerk sees the first time. */
export function Welcome() {
  const [, navigate] = useLocation()
  const book = useBook()
  useTitle('Start your minute book')
  const go = ({ href }: Way): void => {
    if (href === null) void book.turnTo('sample')
    else navigate(href)
  }
  useKeys(Object.fromEntries(ways.map((way) => [way.key, () => go(way)])))
  return (
    <div className="welcome">
      <h1 tabIndex={-1}>Start your minute book</h1>
      <p className="say">
        Minute the meeting as it happens, tie what is said to the inspection finding that it answers, and hand over Word
        minutes afterwards. What was left open stands on the next agenda by itself.
      </p>
      <ul className="ways">
        {ways.map((way) => (
          <li key={way.key}>
            {way.href === null ? (
              <button type="button" disabled={book.isTurning} onClick={() => go(way)}>
                <WayWords way={way} note={book.isTurning ? 'Making the sample council…' : book.problem} />
              </button>
            ) : (
              <Link href={way.href}>
                <WayWords way={way} note={null} />
              </Link>
            )}
          </li>
        ))}
      </ul>
      <RetiredCommittees />
      <WhereKept />
    </div>
  )
}

function WayWords({ way, note }: { readonly way: Way; readonly note: string | null }) {
  return (
    <>
      <Icon name={way.icon} />
      <span>
        <b>{way.title}</b>
        <span className="second" aria-live="polite">
          {note ?? way.words}
        </span>
      </span>
      <kbd aria-hidden="true">{way.key}</kbd>
      <Icon name="right" className="go" />
    </>
  )
}
