import { aroundChanges } from '#shared/domain/word-difference.ts'
import { drawDifference } from '../editor/draw-difference.ts'
import type { FactTag, LineFacts } from '../editor/tie-board.ts'

/** Words on each side of a change: the whole amendment stands above. */
const wordsBeside = 4

/** The facts below a line: who moved and seconded, how the vote went, and of an amendment what it takes out and puts in, in one line that opens. */
export function factsBelow({ facts, difference }: LineFacts): HTMLElement | null {
  if (facts.length === 0 && difference.length === 0) return null
  const below = document.createElement('div')
  below.className = 'line-facts'
  below.contentEditable = 'false'
  if (facts.length > 0) {
    const line = append(below, 'p', 'line-facts-said')
    for (const { words, strong } of facts) {
      const fact = append(line, 'span', '')
      fact.append(`${words} `)
      append(fact, 'b', '').textContent = strong
      line.append(' ')
    }
  }
  if (difference.length > 0) {
    const changed = append(below, 'details', 'line-facts-difference')
    drawDifference(append(changed, 'summary', ''), aroundChanges(difference, wordsBeside))
    drawDifference(append(changed, 'p', ''), difference)
  }
  return below
}

/** What became of it, for the margin: "✓ Carried 19:39". */
export function factTags(tags: readonly FactTag[]): readonly HTMLElement[] {
  return tags.map(({ words, look }) => {
    const tag = document.createElement('span')
    tag.className = `tag ${look}`
    tag.textContent = words
    return tag
  })
}

function append(parent: HTMLElement, name: string, className: string): HTMLElement {
  const child = document.createElement(name)
  if (className !== '') child.className = className
  parent.append(child)
  return child
}
