import type { DifferencePart } from '#shared/domain/word-difference.ts'

/**
 * Draws what differs: words that were put in are underlined, those that were taken out struck through, and each says so to
 * those who see neither.
 */
export function drawDifference(parent: HTMLElement, parts: readonly DifferencePart[]): void {
  for (const { kind, text } of parts) {
    if (kind === 'same') {
      parent.append(text)
      continue
    }
    const changed = document.createElement(kind === 'put-in' ? 'ins' : 'del')
    changed.append(hidden(changedWords[kind].before), text, hidden(changedWords[kind].behind))
    parent.append(changed)
  }
}

/** How a changed run is said, before and behind its words. */
export const changedWords = {
  'put-in': { before: ' added: ', behind: ' end of added. ' },
  'taken-out': { before: ' removed: ', behind: ' end of removed. ' },
} as const

function hidden(words: string): HTMLElement {
  const said = document.createElement('span')
  said.className = 'vh'
  said.textContent = words
  return said
}
