import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useApi } from '#renderer/app/api.tsx'

/** Committees that meet no more, behind a disclosure; each is brought back on its own page. */
export function RetiredCommittees() {
  const { query } = useApi()
  const retired = useQuery(query.committee.listRetired.queryOptions())
  if (retired.data === undefined || retired.data.length === 0) return null
  return (
    <details className="retired-committees">
      <summary>Retired ({retired.data.length})</summary>
      <ul className="retired-list" aria-label="Retired committees">
        {retired.data.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/committees/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
