import { useState, type ReactNode } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { readDrop } from '#renderer/app/dropped-files.ts'
import type { ManyFilesStore } from './many-files-store.ts'
import type { OldMinutesStore } from './old-minutes-store.ts'
import { takeFiles } from './take-files.ts'

type DropFilesProps = { readonly store: OldMinutesStore; readonly many: ManyFilesStore; readonly children: ReactNode }

/** The whole screen takes files that are dropped on it; by keyboard they are chosen with the button. */
export function DropFiles({ store, many, children }: DropFilesProps) {
  const { client } = useApi()
  const [isOver, setOver] = useState(false)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a place to drop on; the button does the same
    <div
      className={isOver ? 'old-drop is-over' : 'old-drop'}
      onDragOver={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        if (!hasFiles(event)) return
        // A list or a file of Modern.Gov is led to its own screen by the window.
        const { kind } = readDrop([...event.dataTransfer.files].map(({ name }) => name))
        if (kind === 'table' || kind === 'modern-gov') return
        event.preventDefault()
        void takeFiles(client, store, many, [...event.dataTransfer.files])
      }}
    >
      {children}
    </div>
  )
}

function hasFiles(event: React.DragEvent): boolean {
  return event.dataTransfer.types.includes('Files')
}
