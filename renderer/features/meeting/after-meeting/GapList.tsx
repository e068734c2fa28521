import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'
import { Button } from '#renderer/ui/Button.tsx'
import type { GapAnswer } from '#shared/domain/after-meeting/gap.ts'
import { groupWords, type ListedGap } from './after-meeting-data.ts'

type GapListProps = {
  readonly gaps: readonly ListedGap[]
  readonly label: string
  readonly open: (gap: ListedGap, at: number) => void
  readonly answer: (gaps: readonly ListedGap[], said: GapAnswer) => void
}

/**
 * The rows in their groups; arrows go through them, Enter opens the place. L leaves a row as it is, A says that a resolution
 * was agreed without a vote. Only the rows in view are drawn.
 */
export function GapList({ gaps, label, open, answer }: GapListProps) {
  if (gaps.length === 0) return null
  const voteless = gaps.filter(isVoteless)
  const rows = gaps.map((gap, at) => ({ ...gap, id: gap.key, isFirst: gaps[at - 1]?.group !== gap.group }))
  const onKey = (event: React.KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-key]') : null
    const gap = gaps.find(({ key }) => key === row?.dataset['key'])
    const said = gap === undefined ? undefined : answersByKey(gap)[event.key.toLowerCase()]
    if (gap === undefined || said === undefined) return
    event.preventDefault()
    event.stopPropagation()
    answer([gap], said)
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
                {isVoteless(row) && (
                  <Button isSmall look="plain" onPress={() => answer([row], 'without-vote')}>
                    Agreed without a vote
                  </Button>
                )}
                <Button isSmall look="plain" onPress={() => answer([row], 'left')}>
                  Leave as it is
                </Button>
              </div>
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  )
}

/** A resolution of which nothing says how it was agreed. */
export function isVoteless({ key }: ListedGap): boolean {
  return key.startsWith('resolution-vote:')
}

function answersByKey(gap: ListedGap): Readonly<Record<string, GapAnswer>> {
  return isVoteless(gap) ? { l: 'left', a: 'without-vote' } : { l: 'left' }
}
