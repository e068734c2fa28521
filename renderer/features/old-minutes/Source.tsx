import { FileTrigger } from 'react-aria-components'
import { useStore } from 'zustand'
import { largestTextFile } from '#shared/domain/text-file.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'
import type { OldMinutesStore } from './old-minutes-store.ts'

/** The text as it came: pasted, or read from a file in this window. */
export function Source({ store }: { readonly store: OldMinutesStore }) {
  const { source, fileName, fileProblem, replaced, change, beginAgain, putBack } = useStore(store)

  async function take(file: File | undefined) {
    if (file === undefined) return
    // A file that is too large is not read whole to say so.
    const part = file.slice(0, largestTextFile + 1)
    store.getState().takeFile(file.name, new Uint8Array(await part.arrayBuffer()))
  }

  return (
    <section className="old-source" aria-labelledby="old-source">
      <div className="old-source-head">
        <h2 id="old-source">{headingFor(fileName, source)}</h2>
        <div className="buttons">
          <FileTrigger acceptedFileTypes={['.txt', 'text/plain']} onSelect={(files) => void take(files?.[0])}>
            <Button icon="file">Choose a text file</Button>
          </FileTrigger>
          {source !== '' && (
            <Button look="plain" onPress={beginAgain}>
              Begin again
            </Button>
          )}
        </div>
      </div>
      {fileProblem !== null && (
        <Notice status="danger" isUrgent>
          <p>{fileProblem}</p>
        </Notice>
      )}
      <textarea
        className="control old-text"
        aria-label="Text of the minutes"
        placeholder="Paste the minutes of one agenda item here, or drop a text file."
        spellCheck={false}
        value={source}
        onChange={(event) => change({ source: event.target.value })}
        onPaste={({ currentTarget: area }) => {
          // Reading begins at the top, beside the first line as it is understood.
          if (source === '') requestAnimationFrame(() => area.setSelectionRange(0, 0))
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const [file] = event.dataTransfer.files
          if (file === undefined) return
          event.preventDefault()
          void take(file)
        }}
      />
      <UndoLine last={replaced === null ? null : { words: replacedWords(fileName), undo: putBack }} />
    </section>
  )
}

function headingFor(fileName: string | null, source: string): string {
  if (fileName !== null) return `From ${fileName}`
  return source === '' ? 'The minutes of one agenda item' : 'As pasted'
}

function replacedWords(fileName: string | null): string {
  return fileName === null ? 'The text was taken away.' : `${fileName} took the place of the text before.`
}
