import { Plugin } from '@tiptap/pm/state'
import { blockMarks } from '#shared/domain/block-mark.ts'
import { toggleMark } from './block-commands.ts'

/**
 * Ctrl+Shift+1 to 4 mark the line as a question, a response, a challenge or an assurance; the same key again takes the mark
 * off. By the key's place, since with Shift each layout writes something else there.
 */
export function markKeys(): Plugin {
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey || event.isComposing) return false
        const mark = blockMarks[Number(/^Digit([1-4])$/.exec(event.code)?.[1] ?? 0) - 1]
        return mark !== undefined && toggleMark(mark)(view.state, view.dispatch)
      },
    },
  })
}
