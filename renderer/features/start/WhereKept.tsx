import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { useApi } from '#renderer/app/api.tsx'
import { useBook } from '#renderer/app/book.ts'
import { whenInFull } from '#renderer/features/safekeeping/when.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'

/**
 * Which minute book is open, where it is kept and whether there is a second copy of it, said before anybody has to ask; and
 * the way to the sample council.
 */
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
        {book.kind === 'own' && <SecondCopyLine />}
        <dd className="quiet">
          {status === undefined ? '\u00A0' : `You are ${status.author}. `}It works with the network off, and nothing is
          sent anywhere. <Link href="/settings">Settings</Link>
        </dd>
      </dl>
      <div className="kept-acts buttons">{book.kind === undefined ? null : <SampleButtons book={book} />}</div>
    </div>
  )
}

function SecondCopyLine() {
  const { hostQuery } = useApi()
  const { data } = useQuery(hostQuery.secondCopy.state.queryOptions())
  if (data === undefined) return <dd>{'\u00A0'}</dd>
  const { words, isWarning } = secondCopyWords(data)
  return (
    <dd className={isWarning ? 'warning kept-copy' : 'kept-copy'}>
      {isWarning && <Icon name="warn" />} {words}{' '}
      <Link href="/safekeeping">{data.folder === null ? 'Choose a folder' : 'Safe keeping'}</Link>
    </dd>
  )
}

type CopyState = {
  readonly folder: { readonly where: string; readonly isThere: boolean } | null
  readonly last: { readonly at: string } | null
  readonly problem: string | null
  readonly age: 'never' | 'old' | 'fresh'
}

/** The last good copy, and what is wrong with it in the clerk's words: none yet, old, not possible at present. */
function secondCopyWords({ folder, last, problem, age }: CopyState): {
  readonly words: string
  readonly isWarning: boolean
} {
  if (folder === null) return { words: 'No second copy yet.', isWarning: true }
  const when = last === null ? 'No second copy yet' : `Last second copy: ${whenInFull(last.at)}`
  if (!folder.isThere) return { words: `${when}. The folder for copies is not there.`, isWarning: true }
  if (problem !== null) return { words: `${when}. The last try made none.`, isWarning: true }
  const isOld = age !== 'fresh'
  return { words: isOld && last !== null ? `${when}, more than a week ago.` : `${when}.`, isWarning: isOld }
}
function SampleButtons({ book }: { readonly book: ReturnType<typeof useBook> }) {
  const [isAsking, setAsking] = useState(false)
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
          <Button isSmall isDisabled={book.isTurning} onPress={() => setAsking(true)}>
            Throw the sample away
          </Button>
          <Dialog title="Throw the sample away?" isOpen={isAsking} onOpenChange={setAsking}>
            <p>
              Everything that was tried out in the sample council goes for good. Your own minutes are not touched, and a
              new sample can be opened at any time.
            </p>
            <div className="dialog-end">
              <Button slot="close">Keep it</Button>
              <Button look="main" onPress={() => void book.throwAway()} isDisabled={book.isTurning}>
                Throw it away
              </Button>
            </div>
          </Dialog>
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
