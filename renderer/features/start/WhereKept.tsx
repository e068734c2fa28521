import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useApi } from '#renderer/app/api.tsx'
import { whenInFull } from '#renderer/features/safekeeping/when.ts'
import { Icon } from '#renderer/ui/Icon.tsx'

/** Where the data is kept, and whether there is a second copy of it, said before anybody has to ask. */
export function WhereKept() {
  const { query } = useApi()
  const status = useQuery(query.store.status.queryOptions())
  return (
    <div className="kept">
      <Icon name="folder" />
      <dl>
        <dt>Your minutes are kept in one folder on this computer</dt>
        <dd className="kept-folder">{status.data?.dataFolder ?? '\u00A0'}</dd>
        <SecondCopyLine />
        <dd className="quiet">
          {status.data === undefined ? '\u00A0' : `You are ${status.data.author}. `}It works with the network off, and
          nothing is sent anywhere.
        </dd>
      </dl>
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
