import { useEditorState, type Editor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { markWords } from '#shared/domain/block-mark.ts'
import { kindWord } from '../line/kinds.ts'
import { attributesOf } from './line.ts'
import { cellAtCaret } from './table-cells.ts'

type LineSaidProps = { readonly editor: Editor; readonly say: (words: string) => void }

/**
 * Says what the line is that the caret has come to, where it is something else than the line before: a screen reader reads
 * the words of a line, but not what stands in the gutter and the margin beside it.
 */
export function LineSaid({ editor, say }: LineSaidProps) {
  const words = useEditorState({ editor, selector: ({ editor: now }) => lineWords(now) })
  const last = useRef(words)
  useEffect(() => {
    if (words !== last.current) say(words)
    last.current = words
  }, [words, say])
  return null
}

function lineWords(editor: Editor): string {
  const line = editor.state.selection.$head.node(1)
  if (line === undefined) return ''
  const { kind, depth, mark, isExempt } = attributesOf(line)
  const cell = cellAtCaret(editor.state)
  const level = depth > 0 ? `, level ${depth + 1}` : ''
  const what = `${kindWord(kind)}${level}${cell === null ? '' : `, cell ${cell.cell} of ${cell.of}`}`
  return [isExempt ? `Exempt ${what.toLowerCase()}` : what, ...(mark === null ? [] : [markWords(mark).word])].join(', ')
}
