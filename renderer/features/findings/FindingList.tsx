import { Link } from 'wouter'
import { Tag } from '#renderer/ui/Tag.tsx'

type Finding = { readonly id: string; readonly number: string | null; readonly text: string; readonly links: number }

type FindingListProps = { readonly findings: readonly Finding[]; readonly emptyWords: string | null }

/** In the order of the report. What nobody has minuted says so in words. */
export function FindingList({ findings, emptyWords }: FindingListProps) {
  if (findings.length === 0) return emptyWords === null ? null : <p className="finding-none">{emptyWords}</p>
  const neglected = findings.filter((finding) => finding.links === 0).length
  return (
    <section aria-labelledby="finding-list">
      <h2 id="finding-list" className="finding-heading">
        Findings
        <span className="small quiet">{neglectedWords(neglected, findings.length)}</span>
      </h2>
      <ol className="finding-list inset" aria-label="Findings in the order of the report">
        {findings.map((finding) => (
          <li key={finding.id}>
            <Link href={`/findings/${finding.id}`} className="finding-number">
              {finding.number ?? '•'}
              <span className="vh"> {finding.text}</span>
            </Link>
            <span className="words">{finding.text}</span>
            <span className="finding-links">
              {finding.links === 0 ? (
                <Tag look="warning" icon="clock">
                  Not yet minuted
                </Tag>
              ) : (
                <span>
                  <b className="num">{finding.links}</b> {finding.links === 1 ? 'line' : 'lines'} minuted
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** "Finding 107"; a finding without a number is known by how it begins. */
export function findingName({ number, text }: Pick<Finding, 'number' | 'text'>): string {
  if (number !== null) return /^[\d(]/.test(number) ? `Finding ${number}` : number
  const words = text.split(/\s+/u)
  return `Finding “${words.slice(0, 6).join(' ')}${words.length > 6 ? ' …' : ''}”`
}

function neglectedWords(neglected: number, all: number): string {
  if (neglected === 0) return 'each has been minuted'
  return neglected === all ? 'none has been minuted yet' : `${neglected} of ${all} not yet minuted`
}
