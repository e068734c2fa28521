import { useStore } from 'zustand'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'
import { ChooseFiles } from './ChooseFiles.tsx'
import type { ManyFilesStore } from './many-files-store.ts'
import type { OldMinutesStore } from './old-minutes-store.ts'

type WriteTextProps = { readonly store: OldMinutesStore; readonly many: ManyFilesStore }

/** Where minutes are pasted, or files chosen. What is pasted into nothing is shown line by line at once. */
export function WriteText({ store, many }: WriteTextProps) {
  const { source, fileName, fileProblem, replaced, write, take, refuse, beginAgain, putBack } = useStore(store)

  function look(text: string) {
    if (/\p{L}/u.test(text)) take({ source: text, fileName, fileWarnings: [] })
    else refuse('There is not one letter in this text. Paste the text that has the minutes in it, or choose its file.')
  }

  return (
    <section className="old-write" aria-labelledby="old-write">
      <div className="old-write-head">
        <h2 id="old-write">The minutes of a meeting, or of one item</h2>
        <ChooseFiles store={store} many={many} />
      </div>
      {fileProblem !== null && (
        <Notice status="danger" isUrgent>
          <p>{fileProblem}</p>
        </Notice>
      )}
      <textarea
        className="control old-text"
        aria-label="Text of the minutes"
        placeholder="Paste the minutes here, or drop text or Word files anywhere on this page."
        spellCheck={false}
        value={source}
        onChange={(event) => write(event.target.value)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain')
          if (source !== '' || text === '') return
          event.preventDefault()
          write(text)
          look(text)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey) return
          event.preventDefault()
          look(source)
        }}
      />
      <div className="buttons">
        {source !== '' && (
          <Button look="main" keys="Ctrl Enter" onPress={() => look(source)}>
            Look at the lines
          </Button>
        )}
        {source !== '' && (
          <Button look="plain" onPress={beginAgain}>
            Begin again
          </Button>
        )}
        <UndoLine last={replaced === null ? null : { words: 'The text before was taken away.', undo: putBack }} />
      </div>
    </section>
  )
}
