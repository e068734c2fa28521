import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useApi } from '#renderer/app/api.tsx'

/** What else a council may have elsewhere: each has a screen of its own. Actions are a committee's, so its name is the way. */
export function OtherThings() {
  const { query } = useApi()
  const committees = useQuery(query.committee.list.queryOptions()).data ?? []
  return (
    <nav className="old-others" aria-label="Other things to bring in">
      <span className="second">Other things to bring in:</span>
      <Link href="/people/import">A list of people</Link>
      <Link href="/import/modern-gov">From Modern.Gov</Link>
      {committees.slice(0, 1).map(({ id, name }) =>
        committees.length === 1 ? (
          <Link key={id} href={`/committees/${id}/actions/import`}>
            Actions of {name}
          </Link>
        ) : (
          <details key={id}>
            <summary>A list of actions</summary>
            <ul aria-label="Whose actions">
              {committees.map((committee) => (
                <li key={committee.id}>
                  <Link href={`/committees/${committee.id}/actions/import`}>{committee.name}</Link>
                </li>
              ))}
            </ul>
          </details>
        ),
      )}
    </nav>
  )
}
