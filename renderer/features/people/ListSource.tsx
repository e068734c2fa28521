import { useRef, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { largestTextFile } from '#shared/domain/text-file.ts'
import { readPeopleFile } from '#shared/domain/person/people-file.ts'
import { useDropped } from '#renderer/app/dropped-files.ts'
import { RuleBroken } from '#shared/errors.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'

type ListSourceProps = {
  readonly text: string
  readonly isWorking: boolean
  readonly onRead: (text: string, fileName: string | null) => void
  readonly onType: () => void
}

/** The list as it comes: pasted, opened or dropped. A file is read at once; what was typed stays until it is read. */
export function ListSource({ text, isWorking, onRead, onType }: ListSourceProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [fileProblem, setFileProblem] = useState<string | null>(null)

  useDropped('people', ([file]) => void take(file))

  async function take(file: File | undefined) {
    if (file === undefined) return
    // A file that is too large is not read whole to say so.
    const part = await file.slice(0, largestTextFile + 1).arrayBuffer()
    try {
      setFileProblem(null)
      onRead(readPeopleFile(new Uint8Array(part)), file.name)
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error
      setFileProblem(`${file.name}: ${error.message}`)
    }
  }

  return (
    <section className="list-source" aria-labelledby="list-source">
      <div className="person-part-head">
        <h2 id="list-source">The list, with its headings in the first line</h2>
        <FileTrigger
          acceptedFileTypes={['.csv', '.txt', '.tsv', 'text/csv']}
          onSelect={(files) => void take(files?.[0])}
        >
          <Button icon="file">Open a CSV file</Button>
        </FileTrigger>
      </div>
      {fileProblem !== null && (
        <Notice status="danger" isUrgent>
          <p>{fileProblem}</p>
        </Notice>
      )}
      {/* Not React's to hold: a list of 100,000 rows is not handed to and fro at each key. */}
      <textarea
        ref={area}
        className="control list-text"
        aria-label="Rows of the list"
        aria-describedby="list-hint"
        spellCheck={false}
        defaultValue={text.length > mostShown ? '' : text}
        placeholder={'Name,Party,Committees,Role\nCllr Ada Fennick,Independent,Harbour Panel; Audit Committee,Chair'}
        onChange={onType}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const [file] = event.dataTransfer.files
          if (file === undefined) return
          event.preventDefault()
          void take(file)
        }}
      />
      <p className="field-hint" id="list-hint">
        Copy the rows from a spreadsheet and paste them here, or drop a CSV file. Headings are understood in many
        wordings: Name, or Title, Forename and Surname; Party; Role; Committees, several in a cell parted by ; or /.
      </p>
      <div className="buttons">
        <Button look="main" isDisabled={isWorking} onPress={() => readTyped()}>
          {isWorking ? 'Reading…' : 'See how it is understood'}
        </Button>
      </div>
    </section>
  )

  function readTyped() {
    const typed = area.current?.value ?? ''
    if (/\p{L}/u.test(typed)) onRead(typed, null)
    else {
      setFileProblem('There is no list here yet. Paste the rows, or open a CSV file.')
      area.current?.focus()
    }
  }
}

/** Characters; a longer list is not put back into the field, as it came from a file. */
const mostShown = 500_000
