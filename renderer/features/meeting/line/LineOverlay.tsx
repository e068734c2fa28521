import type { Editor } from '@tiptap/react'
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import { findBlock } from '../editor/block-commands.ts'

type LineOverlayProps = {
  readonly editor: Editor
  readonly frame: RefObject<HTMLDivElement | null>
  readonly lineId: string
  readonly children: ReactNode
}

/** Something that stands under a line, as wide as the words, and is brought into view together with it. */
export function LineOverlay({ editor, frame, lineId, children }: LineOverlayProps) {
  const overlay = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const line = findBlock(editor.state.doc, lineId)
    const dom = line === null ? null : editor.view.nodeDOM(line.offset)
    if (!(dom instanceof HTMLElement) || frame.current === null || overlay.current === null) return
    const top = dom.getBoundingClientRect().bottom - frame.current.getBoundingClientRect().top
    overlay.current.style.insetBlockStart = `${top}px`
    overlay.current.scrollIntoView({ block: 'nearest' })
    // What opens is about the line above it: where there is no room for both, the line is what stays.
    dom.scrollIntoView({ block: 'nearest' })
  })
  return (
    <div className="minute-overlay" ref={overlay}>
      {children}
    </div>
  )
}
