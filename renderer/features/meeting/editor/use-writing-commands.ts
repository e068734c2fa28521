import { toggleMark } from '@tiptap/pm/commands'
import { redo, undo } from '@tiptap/pm/history'
import type { Command } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { useCommands } from '#renderer/app/commands/command-acts.ts'
import { moveBlocks, nest, unnest } from './block-commands.ts'

/** What the keys of writing do that can be asked for by name as well. */
export function useWritingCommands(editor: Editor): void {
  const run = (command: Command) => (): void => {
    command(editor.state, editor.view.dispatch, editor.view)
    editor.view.focus()
  }
  const mark = (name: 'bold' | 'italic'): (() => void) => {
    const type = editor.schema.marks[name]
    return run(type === undefined ? () => false : toggleMark(type))
  }
  useCommands({
    'line.nest': run(nest),
    'line.unnest': run(unnest),
    'line.up': run(moveBlocks('up')),
    'line.down': run(moveBlocks('down')),
    'line.bold': mark('bold'),
    'line.italic': mark('italic'),
    'line.undo': run(undo),
    'line.redo': run(redo),
  })
}
