import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'
import { Button } from '#renderer/ui/Button.tsx'
import type { GapAnswer } from '#shared/domain/after-meeting/gap.ts'
import { groupWords, type ListedGap } from './after-meeting-data.ts'
import { isVoteless, mendsOf, type GapMend } from './gap-mends.ts'

type GapListProps = {
  readonly gaps: readonly ListedGap[]
  readonly label: string
  readonly open: (gap: ListedGap, at: number) => void
  readonly answer: (gaps: readonly ListedGap[], said: GapAnswer) => void
  /** Does about a row what can be done in the list. */
  readonly mend: (gap: ListedGap, mend: GapMend, at: number) => void
}

/**
 * The rows in their groups; arrows go through them, Enter opens the place, and a letter does what can be done here. Only the
 * rows in view are drawn.
 */
export function GapList({ gaps, label, open, answer, mend }: GapListProps) {
  if (gaps.length === 0) return null
  const voteless = gaps.filter(isVoteless)
  const rows = gaps.map((gap, at) => ({ ...gap, at, id: gap.key, isFirst: gaps[at - 1]?.group !== gap.group }))
  const onKey = (event: React.KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-key]') : null
    const at = gaps.findIndex(({ key }) => key === row?.dataset['key'])
    const gap = gaps[at]
    const asked = gap === undefined ? undefined : mendsOf(gap).find(({ letter }) => letter === event.key.toUpperCase())
    if (gap === undefined || asked === undefined) return
    event.preventDefault()
    event.stopPropagation()
    mend(gap, asked, at)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the letters before the list’s own first-letter search
    <div className="gap-frame" onKeyDownCapture={onKey}>
      {voteless.length > 1 && (
        <Button isSmall icon="check" onPress={() => answer(voteless, 'without-vote')}>
          {`All ${voteless.length} resolutions were agreed without a vote`}
        </Button>
      )}
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 96 }}>
        <GridList
          className="gap-list"
          aria-label={label}
          items={rows}
          onAction={(key) => {
            const at = gaps.findIndex((each) => each.key === key)
            const gap = gaps[at]
            if (gap !== undefined) open(gap, at)
          }}
        >
          {(row) => (
            <GridListItem className="gap" textValue={`${groupWords[row.group]}, ${row.message} ${row.quote}`}>
              {row.isFirst && <p className="gap-group">{groupWords[row.group]}</p>}
              <p>{row.message}</p>
              {row.quote !== '' && <p className="gap-quote">{row.quote}</p>}
              <div className="buttons">
                {mendsOf(row).map((each) => (
                  <Button key={each.letter} isSmall look="plain" onPress={() => mend(row, each, row.at)}>
                    {each.words}
                  </Button>
                ))}
              </div>
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  )
}
