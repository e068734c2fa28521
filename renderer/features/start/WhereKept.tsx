import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/app/api.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'

/** Where the data is kept, said before anybody has to ask. */
export function WhereKept() {
  const { query } = useApi()
  const status = useQuery(query.store.status.queryOptions())
  return (
    <div className="kept">
      <Icon name="folder" />
      <dl>
        <dt>Your minutes are kept in one folder on this computer</dt>
        <dd className="kept-folder">{status.data?.dataFolder ?? '\u00A0'}</dd>
        <dd className="quiet">
          {status.data === undefined ? '\u00A0' : `You are ${status.data.author}. `}It works with the network off, and
          nothing is sent anywhere.
        </dd>
      </dl>
    </div>
  )
}
