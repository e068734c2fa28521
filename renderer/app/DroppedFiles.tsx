import { useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { goTo } from './commands/command-acts.ts'
import { DroppedList } from './DroppedList.tsx'
import { readDrop, useDroppedFiles } from './dropped-files.ts'
import './dropped-files.css'

type Asking =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'table'; readonly file: File }
  | { readonly kind: 'unread'; readonly name: string }
  | { readonly kind: 'too-many' }

/** A file dropped anywhere leads to the screen that reads it; it never takes the place of the page. */
export function DroppedFiles() {
  const [asking, setAsking] = useState<Asking>(nothing)
  const put = useDroppedFiles((state) => state.put)
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (holdsFiles(event) && !event.defaultPrevented) event.preventDefault()
    }
    const onDrop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      const isTaken = event.defaultPrevented
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      const [file] = files
      if (isTaken || file === undefined) return
      const read = readDrop(files.map(({ name }) => name))
      if (read.kind === 'table') setAsking({ kind: 'table', file })
      else if (read.kind === 'unread' || read.kind === 'too-many') setAsking(read)
      else {
        setAsking(nothing)
        put(read.kind, files)
        goTo(read.kind === 'minutes' ? '/import' : '/import/modern-gov')
      }
    }
    document.addEventListener('dragover', onDragOver)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('dragover', onDragOver)
      document.removeEventListener('drop', onDrop)
    }
  }, [put])

  if (asking.kind === 'nothing') return null
  const close = (): void => setAsking(nothing)
  return (
    <section className="dropped" aria-label="The file that you dropped">
      <Icon name="file" />
      {asking.kind === 'table' ? (
        <DroppedList key={`${asking.file.name} ${asking.file.lastModified}`} file={asking.file} close={close} />
      ) : (
        <Refused key={asking.kind} asking={asking} close={close} />
      )}
    </section>
  )
}

type RefusedProps = {
  readonly asking: Extract<Asking, { readonly kind: 'unread' | 'too-many' }>
  readonly close: () => void
}

function Refused({ asking, close }: RefusedProps) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <>
      {asking.kind === 'unread' ? (
        <p role="alert">
          Minute Book does not read <b className="words">{asking.name}</b>. Drop old minutes as .txt or .docx, a list of
          people or of actions as .csv or .tsv, or a Modern.Gov file as .xml.
        </p>
      ) : (
        <p role="alert">Drop lists and Modern.Gov files one at a time; only old minutes come several at once.</p>
      )}
      <Button ref={first} isSmall onPress={close}>
        Close
      </Button>
    </>
  )
}

const nothing: Asking = { kind: 'nothing' }

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
