import { useId } from 'react'
import { Link } from 'wouter'
import type { SearchKind } from '#shared/domain/search-words.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Marked } from '#renderer/ui/Marked.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import { hrefOf, kindWords, whereWords, type SearchHit } from './hits.ts'

type HitListProps = {
  readonly kind: SearchKind
  readonly hits: readonly SearchHit[]
  /** How many there are, shown or not. */
  readonly count: number
  /** Null where the list goes on by itself. */
  readonly showAll: (() => void) | null
}

/** What was found of one kind. */
export function HitList({ kind, hits, count, showAll }: HitListProps) {
  const id = useId()
  const { many } = kindWords[kind]
  return (
    <section aria-labelledby={id} className="search-group">
      <h2 id={id}>{many}</h2>
      <ol className="search-hits inset">
        {hits.map((hit) => (
          <li key={hit.id}>
            <Hit hit={hit} />
          </li>
        ))}
      </ol>
      {showAll !== null && count > hits.length && (
        <div className="search-more">
          <Button isSmall onPress={showAll}>
            All {count.toLocaleString('en-GB')} {many.toLowerCase()}
          </Button>
        </div>
      )}
    </section>
  )
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const href = hrefOf(hit)
  const where = whereWords(hit)
  const inside = (
    <>
      {where !== '' && <span className="search-where">{where}</span>}
      {hit.isExempt && (
        <Tag look="exempt" icon="lock">
          Exempt
        </Tag>
      )}
      <span className="search-words words">
        <Marked text={hit.excerpt} marks={hit.marks} />
      </span>
    </>
  )
  if (href === null) return <div className="search-hit">{inside}</div>
  return (
    <Link href={href} className="search-hit">
      {inside}
    </Link>
  )
}
