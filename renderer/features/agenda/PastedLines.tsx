import type { Ref } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import type { AgendaPart, PastedAgenda } from '#shared/domain/pasted-agenda/pasted-agenda.ts'
import { partChoices, partOfKey, partWords } from './parts.ts'

type PastedLinesProps = {
  readonly ref: Ref<HTMLDivElement>
  readonly lines: PastedAgenda['lines']
  readonly correct: (line: number, part: AgendaPart) => void
}

/** More lines than an agenda has; the rest is understood all the same. */
const mostShown = 1_000

/** Each line with what it was understood as; one letter makes it something else. */
export function PastedLines({ ref, lines, correct }: PastedLinesProps) {
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const part = partOfKey(event.key)
    const row = event.target instanceof Element ? event.target.closest('[data-key]') : null
    const line = Number(row?.getAttribute('data-key') ?? Number.NaN)
    if (part === null || Number.isNaN(line)) return
    event.preventDefault()
    event.stopPropagation()
    correct(line, part)
  }
  return (
    <section className="agenda-lines" aria-labelledby="agenda-lines">
      <h3 id="agenda-lines">Each line as understood</h3>
      <p className="agenda-keys" id="agenda-line-keys">
        On a line, press{' '}
        {partChoices.map(({ letter, words }) => (
          <span key={letter}>
            <kbd>{letter}</kbd> {words}{' '}
          </span>
        ))}
      </p>
      <div ref={ref} onKeyDownCapture={onKeyDown}>
        <GridList
          className="agenda-line-list inset"
          aria-label="Lines as understood"
          aria-describedby="agenda-line-keys"
          selectionMode="none"
        >
          {lines.slice(0, mostShown).map((line, at) => (
            <GridListItem
              key={at}
              id={String(at)}
              textValue={`${partWords(line.part)}, ${line.text.trim()}`}
              className={`agenda-line agenda-line-${line.part}`}
            >
              <span className="agenda-line-part">{partWords(line.part)}</span>
              <span className="words">
                {line.before !== '' && <span className="agenda-line-mark">{line.before}</span>}
                {line.words}
                {line.after !== '' && <span className="agenda-line-mark">{line.after}</span>}
              </span>
            </GridListItem>
          ))}
        </GridList>
      </div>
      {lines.length > mostShown && <p className="quiet">and {lines.length - mostShown} more lines</p>}
    </section>
  )
}
