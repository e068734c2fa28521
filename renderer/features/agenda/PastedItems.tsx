import { count } from '#renderer/app/count.ts'
import type { PastedAgenda } from '#shared/domain/pasted-agenda/pasted-agenda.ts'
import { Tag } from '#renderer/ui/Tag.tsx'
import { kindWords } from './agenda-data.ts'

type PastedItemsProps = {
  readonly draft: PastedAgenda
  readonly left: ReadonlySet<number>
  readonly tick: (item: number, isTicked: boolean) => void
}

/** The items that come of the text, each with a tick: what is not ticked is not kept. */
export function PastedItems({ draft, left, tick }: PastedItemsProps) {
  return (
    <section aria-labelledby="agenda-items">
      <h3 id="agenda-items">{count(draft.items.length, 'item')}</h3>
      <ol className="agenda-pasted" aria-label="Items as understood">
        {draft.items.map((item, at) => (
          <li key={at}>
            <label className="choice">
              <input type="checkbox" checked={!left.has(at)} onChange={(event) => tick(at, event.target.checked)} />
              <span className="words">
                {item.section !== null && item.section !== draft.items[at - 1]?.section && (
                  <span className="agenda-pasted-section">{item.section}</span>
                )}
                <b>
                  {item.number !== null && <span className="num">{item.number} </span>}
                  {item.title}
                </b>
              </span>
            </label>
            <dl className="agenda-pasted-facts">
              <Fact words="Purpose" value={item.purpose} />
              <Fact words="Lead" value={item.lead} />
              <Fact words="Report" value={item.report} />
              <Fact words="Urgent" value={item.specialCircumstances} />
              <Fact words="Chair’s opinion" value={item.chairOpinion} />
              <Fact words="Public interest" value={item.publicInterest} />
              <Fact words="Public title" value={item.publicTitle} />
            </dl>
            <p className="agenda-facts">
              {item.kind !== 'substantive' && <Tag>{kindWords[item.kind]}</Tag>}
              {item.isExempt && (
                <Tag look="exempt" icon="lock">
                  {item.exemptParagraphs.length === 0 ? 'Exempt' : `Exempt, ${item.exemptParagraphs.join(', ')}`}
                </Tag>
              )}
              {item.resolutions.length > 0 && (
                <span className="second small">
                  {count(item.resolutions.filter(({ isHeading }) => !isHeading).length, 'draft resolution')}
                </span>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Fact({ words, value }: { readonly words: string; readonly value: string | null }) {
  if (value === null) return null
  return (
    <div>
      <dt>{words}</dt>
      <dd className="words">{value}</dd>
    </div>
  )
}
