import { FileTrigger } from 'react-aria-components'
import { useStore } from 'zustand'
import { largestTextFile } from '#shared/domain/text-file.ts'
import { useDropped } from '#renderer/app/dropped-files.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import type { ActionListStore } from './action-list-store.ts'

/** The list as it came: pasted, dropped, or read from a file in this window. */
export function ListSource({ store }: { readonly store: ActionListStore }) {
  const { source, fileName, fileProblem, write, beginAgain } = useStore(store)

  useDropped('actions', ([file]) => void take(file))

  async function take(file: File | undefined) {
    if (file === undefined) return
    // A file that is too large is not read whole to say so.
    const part = file.slice(0, largestTextFile + 1)
    store.getState().takeFile(file.name, new Uint8Array(await part.arrayBuffer()))
  }

  return (
    <section className="list-source" aria-labelledby="list-source">
      <div className="list-source-head">
        <h2 id="list-source">{fileName === null ? 'The list as it is now' : `From ${fileName}`}</h2>
        <div className="buttons">
          <FileTrigger
            acceptedFileTypes={['.csv', '.tsv', '.txt', 'text/csv', 'text/plain']}
            onSelect={(files) => void take(files?.[0])}
          >
            <Button icon="file" isSmall>
              Open a CSV file
            </Button>
          </FileTrigger>
          {source !== '' && (
            <Button look="plain" isSmall onPress={beginAgain}>
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
        className="control list-text"
        aria-label="The list of actions"
        placeholder="Paste the rows of your spreadsheet here, with their headings, or one action on each line. You can drop a CSV file too."
        spellCheck={false}
        wrap="off"
        value={source}
        onChange={(event) => write(event.target.value)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const [file] = event.dataTransfer.files
          if (file === undefined) return
          event.preventDefault()
          void take(file)
        }}
      />
    </section>
  )
}
