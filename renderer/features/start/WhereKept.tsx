import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useApi } from '#renderer/app/api.tsx'
import { useBook } from '#renderer/app/book.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'

/** Which minute book is open and where it is kept, said before anybody has to ask; and the way to the sample council. */
export function WhereKept() {
  const { query } = useApi()
  const status = useQuery(query.store.status.queryOptions()).data
  const book = useBook()
  return (
    <div className="kept">
      <Icon name="folder" />
      <dl>
        <dt>{book.kind === 'sample' ? 'The sample council is open' : 'Your own minute book is open'}</dt>
        <dd className="kept-folder">{status?.dataFolder ?? '\u00A0'}</dd>
        <dd className="quiet">
          {status === undefined ? '\u00A0' : `You are ${status.author}. `}It works with the network off, and nothing is
          sent anywhere. <Link href="/settings">Settings</Link>
        </dd>
      </dl>
      <div className="kept-acts buttons">{book.kind === undefined ? null : <SampleButtons book={book} />}</div>
    </div>
  )
}

function SampleButtons({ book }: { readonly book: ReturnType<typeof useBook> }) {
  return (
    <>
      {book.kind === 'own' ? (
        <Button isSmall isDisabled={book.isTurning} onPress={() => void book.turnTo('sample')}>
          Open the sample council
        </Button>
      ) : (
        <>
          <Button isSmall isDisabled={book.isTurning} onPress={() => void book.startAfresh()}>
            Start the sample afresh
          </Button>
          <Button isSmall isDisabled={book.isTurning} onPress={() => void book.throwAway()}>
            Throw the sample away
          </Button>
        </>
      )}
      {book.isTurning && (
        <p className="quiet" aria-live="polite">
          Opening…
        </p>
      )}
      {book.problem !== null && (
        <Notice status="danger" isUrgent>
          <p>{book.problem}</p>
        </Notice>
      )}
    </>
  )
}
