import type { FindingLine } from '#shared/domain/finding-lines.ts'
import { count } from '#renderer/app/count.ts'
import { Tag } from '#renderer/ui/Tag.tsx'

type FindingPreviewProps = { readonly lines: readonly FindingLine[]; readonly numbersThere: ReadonlySet<string | null> }

/** How pasted lines are understood, before anything is added. */
export function FindingPreview({ lines, numbersThere }: FindingPreviewProps) {
  return (
    <section className="finding-preview" aria-labelledby="finding-preview">
      <h2 id="finding-preview">
        Understood as {count(lines.length, 'finding')} <span className="small quiet">nothing is added yet</span>
      </h2>
      <ol className="finding-list" aria-label="Findings as understood">
        {lines.map((line, index) => (
          <li key={`${index} ${line.number}`}>
            <span className="finding-number">{line.number ?? <span className="quiet">•</span>}</span>
            <span className="words">{line.text}</span>
            <span className="finding-links">
              {line.number !== null && numbersThere.has(line.number) && <Tag>There already, left alone</Tag>}
              {line.number === null && <span className="small quiet">no number</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
