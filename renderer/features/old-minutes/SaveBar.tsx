import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { count } from '#renderer/app/count.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { ChooseFiles } from './ChooseFiles.tsx'
import { hintedKeys } from './line-kinds.ts'
import type { ManyFilesStore } from './many-files-store.ts'
import type { OldMinutesStore } from './old-minutes-store.ts'
import type { DraftView } from './use-draft.ts'
import type { Keeping } from './use-keep.tsx'

type SaveBarProps = {
  readonly store: OldMinutesStore
  readonly many: ManyFilesStore
  readonly view: DraftView
  readonly keeping: Keeping
}

/** The keys, where the minutes go, and the one button that keeps them. */
export function SaveBar({ store, many, view, keeping }: SaveBarProps) {
  const { choose, beginAgain, writeAgain } = useStore(store)
  const latest = useRef(keeping)
  useEffect(() => {
    latest.current = keeping
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.ctrlKey) return
      event.preventDefault()
      event.stopPropagation()
      void latest.current.keep()
    }
    // Before the button with the focus takes it for a press.
    document.addEventListener('keydown', onKey, { capture: true })
    return () => document.removeEventListener('keydown', onKey, { capture: true })
  }, [])
  const options = [
    { value: '', words: 'A new meeting' },
    ...keeping.meetings.map(({ id, title, items }) => ({
      value: id,
      words: `${title}, after ${count(items, 'item')}`,
    })),
  ]
  return (
    <footer className="old-save" aria-label="Save">
      <p className="old-keys">
        {hintedKeys.map(({ keys, words }) => (
          <span key={words}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}{' '}
            {words}
          </span>
        ))}
      </p>
      <div className="old-save-end">
        <Select
          label="Save as"
          value={keeping.meetingId ?? ''}
          options={options}
          onChange={(meetingId) => choose({ meetingId: meetingId === '' ? null : meetingId })}
        />
        <ChooseFiles store={store} many={many} />
        <Button onPress={writeAgain}>Change the text</Button>
        <Button onPress={beginAgain}>Discard</Button>
        {keeping.committee === '' ? (
          <span className="small second">Name the committee, and the minutes can be kept.</span>
        ) : view.kept === 0 ? (
          <span className="small second">No line is to be kept yet.</span>
        ) : (
          <Button look="main" keys="Ctrl Enter" onPress={() => void keeping.keep()}>
            Save {count(keeping.lines, 'line')} and {count(keeping.actions, 'action')}
          </Button>
        )}
      </div>
    </footer>
  )
}
