import type { Editor } from '@tiptap/react'
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import { findBlock } from '../editor/block-commands.ts'

type LineOverlayProps = {
  readonly editor: Editor
  readonly frame: RefObject<HTMLDivElement | null>
  readonly lineId: string
  /** The lines below move down while it is open, so that they can be read beside it. */
  readonly makesRoom?: boolean
  readonly children: ReactNode
}

/** Something that stands under a line, as wide as the words, and is brought into view together with it. */
export function LineOverlay({ editor, frame, lineId, makesRoom = false, children }: LineOverlayProps) {
  const overlay = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const [shown, around] = [overlay.current, frame.current]
    if (around === null || shown === null) return undefined
    const place = (): void => {
      const dom = lineOf(editor, lineId)
      if (dom === null) return
      if (makesRoom) dom.style.marginBlockEnd = `calc(${shown.offsetHeight}px + var(--space-3))`
      const top = dom.getBoundingClientRect().bottom - around.getBoundingClientRect().top
      shown.style.insetBlockStart = `${top}px`
    }
    place()
    shown.scrollIntoView({ block: 'nearest' })
    // What opens is about the line above it: where there is no room for both, the line is what stays.
    lineOf(editor, lineId)?.scrollIntoView({ block: 'nearest' })
    // The window may become narrower, and what is known of any line above may come to stand below it.
    const follow = new ResizeObserver(place)
    follow.observe(shown)
    follow.observe(editor.view.dom)
    return () => {
      follow.disconnect()
      const dom = lineOf(editor, lineId)
      if (makesRoom && dom !== null) dom.style.marginBlockEnd = ''
    }
  })
  return (
    <div className="minute-overlay" ref={overlay}>
      {children}
    </div>
  )
}

/** The line as it is drawn now; the editor may draw it anew at any time. */
function lineOf(editor: Editor, lineId: string): HTMLElement | null {
  if (editor.isDestroyed) return null
  const line = findBlock(editor.state.doc, lineId)
  const dom = line === null ? null : editor.view.nodeDOM(line.offset)
  return dom instanceof HTMLElement ? dom : null
}
