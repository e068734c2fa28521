import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { useUndo } from '#renderer/app/use-undo.ts'
import { AddLine } from '#renderer/ui/AddLine.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { InlineName } from '#renderer/ui/InlineName.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'
import { useFocusOn } from '#renderer/ui/use-focus-on.ts'
import type { Committee } from './committee.ts'
import { moved, readTitles } from './standing-items.ts'

/** The titles that each new meeting starts with, in their order. Meetings that exist keep their own agenda. */
export function StandingItems({ committee }: { readonly committee: Committee }) {
  const { client } = useApi()
  const { act, problem, forget } = useAct()
  const { last, offer } = useUndo()
  const [title, setTitle] = useState('')
  const focusOn = useFocusOn()
  const titleField = useRef<HTMLInputElement>(null)
  const titles = committee.standingItems

  const keep = (standingItems: readonly string[]) =>
    act(() => client.committee.update({ id: committee.id, standingItems: [...standingItems] }))

  async function add(text: string) {
    const kept = await keep([...titles, ...readTitles(text)])
    if (kept.kind === 'done') setTitle('')
    titleField.current?.focus()
  }

  async function move(from: number, by: -1 | 1) {
    const to = from + by
    if (to < 0 || to >= titles.length) return
    await keep(moved(titles, from, to))
    focusOn(`[data-mover="${CSS.escape(mover(titles[from], by))}"]`)
  }

  async function rename(index: number, to: string) {
    if (to !== titles[index]) await keep(titles.with(index, to))
    focusOn(`[aria-label="${CSS.escape(`Rename ${to}`)}"]`)
  }

  async function remove(index: number) {
    const before = titles
    const kept = await keep(titles.filter((_, each) => each !== index))
    if (kept.kind === 'done') offer(`“${before[index] ?? ''}” no longer stands on new agendas.`, () => keep(before))
    titleField.current?.focus()
  }

  return (
    <section className="committee-part" aria-labelledby="committee-standing">
      <div className="committee-part-head">
        <h2 id="committee-standing">Standing items</h2>
        <UndoLine last={last} />
      </div>
      {titles.length === 0 ? (
        <p className="quiet">None yet. What is added here stands on the agenda of every new meeting.</p>
      ) : (
        <ol className="standing-list" aria-label="Standing items">
          {titles.map((each, index) => (
            <StandingItem
              key={`${each} ${titles.slice(0, index).filter((earlier) => earlier === each).length}`}
              title={each}
              index={index}
              isLast={index === titles.length - 1}
              onMove={(by) => void move(index, by)}
              onRename={(to) => void rename(index, to)}
              onRemove={() => void remove(index)}
            />
          ))}
        </ol>
      )}
      <AddLine canAdd={title.trim() !== ''} add={() => void add(title)}>
        <Field
          ref={titleField}
          label="Add a standing item"
          value={title}
          onChange={(next) => {
            setTitle(next)
            forget()
          }}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text/plain')
            if (readTitles(text).length < 2) return
            event.preventDefault()
            void add(text)
          }}
          hint="Such as Apologies for absence; a pasted list makes one item of each line"
          error={problem}
        />
        <Button type="submit" label="Add the standing item">
          Add
        </Button>
      </AddLine>
    </section>
  )
}

type StandingItemProps = {
  readonly title: string
  readonly index: number
  readonly isLast: boolean
  readonly onMove: (by: -1 | 1) => void
  /** With the title as it was where it is left alone. */
  readonly onRename: (title: string) => void
  readonly onRemove: () => void
}

function StandingItem({ title, index, isLast, onMove, onRename, onRemove }: StandingItemProps) {
  const [isRenaming, setRenaming] = useState(false)
  const leave = (to: string) => {
    flushSync(() => setRenaming(false))
    onRename(to)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  const moveButton = (by: -1 | 1, words: string) => (
    <button
      type="button"
      className="button plain small-target"
      data-mover={mover(title, by)}
      aria-label={`Move ${title} ${words}`}
      aria-disabled={by === -1 ? index === 0 : isLast}
      title={by === -1 ? 'Up (Alt ↑)' : 'Down (Alt ↓)'}
      onClick={() => onMove(by)}
      onKeyDown={onKeyDown}
    >
      <Icon name={by === -1 ? 'up' : 'down'} />
    </button>
  )
  if (isRenaming) {
    return (
      <li>
        <span className="num quiet">{index + 1}.</span>
        <InlineName
          label={`Title of standing item ${index + 1}`}
          start={title}
          keep={leave}
          leave={() => leave(title)}
        />
      </li>
    )
  }
  return (
    <li>
      <span className="num quiet">{index + 1}.</span>
      <span className="words">{title}</span>
      <span className="standing-acts">
        {moveButton(-1, 'up')}
        {moveButton(1, 'down')}
        <Button look="plain" isSmall onPress={() => setRenaming(true)} label={`Rename ${title}`}>
          Rename
        </Button>
        <Button look="plain" isSmall onPress={onRemove} label={`Remove ${title}`}>
          Remove
        </Button>
      </span>
    </li>
  )
}

/** The button that moves a title one way: it keeps the focus at the title's new place. */
function mover(title: string | undefined, by: -1 | 1): string {
  return `${by} ${title ?? ''}`
}
