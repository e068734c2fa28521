import { useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { goTo } from './commands/command-acts.ts'
import { kindOfFile, useDroppedFiles } from './dropped-files.ts'
import './dropped-files.css'

type Asking =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'table'; readonly file: File }
  | { readonly kind: 'unread'; readonly name: string }

/** A file dropped anywhere leads to the screen that reads it; it never takes the place of the page. */
export function DroppedFiles() {
  const [asking, setAsking] = useState<Asking>({ kind: 'nothing' })
  const put = useDroppedFiles((state) => state.put)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (holdsFiles(event) && !event.defaultPrevented) event.preventDefault()
    }
    const onDrop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      const isTaken = event.defaultPrevented
      event.preventDefault()
      const [file] = event.dataTransfer?.files ?? []
      if (isTaken || file === undefined) return
      const kind = kindOfFile(file.name)
      if (kind === 'minutes') {
        put('minutes', file)
        goTo('/import')
      }
      setAsking(kind === 'table' ? { kind, file } : kind === null ? { kind: 'unread', name: file.name } : nothing)
    }
    document.addEventListener('dragover', onDragOver)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('dragover', onDragOver)
      document.removeEventListener('drop', onDrop)
    }
  }, [put])
  useEffect(() => {
    if (asking.kind !== 'nothing') first.current?.focus()
  }, [asking])

  const open = (file: File, href: string): void => {
    put('table', file)
    setAsking(nothing)
    goTo(href)
  }
  if (asking.kind === 'nothing') return null
  return (
    <section className="dropped" aria-label="The file that you dropped">
      <Icon name="file" />
      {asking.kind === 'table' ? (
        <>
          <p>
            What is in <b className="words">{asking.file.name}</b>?
          </p>
          <div className="buttons">
            <Button ref={first} isSmall onPress={() => open(asking.file, '/people')}>
              People
            </Button>
            <Button isSmall onPress={() => open(asking.file, '/import')}>
              Actions
            </Button>
            <Button isSmall look="plain" onPress={() => setAsking(nothing)}>
              Nothing, thank you
            </Button>
          </div>
        </>
      ) : (
        <>
          <p role="alert">
            Minute Book does not read <b className="words">{asking.name}</b>. Drop a text or Word file of old minutes,
            or a list as .csv.
          </p>
          <Button ref={first} isSmall onPress={() => setAsking(nothing)}>
            Close
          </Button>
        </>
      )}
    </section>
  )
}

const nothing: Asking = { kind: 'nothing' }

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
