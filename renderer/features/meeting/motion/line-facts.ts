import type { FactTag, LineFacts } from '../editor/tie-board.ts'

/** The facts below a line: who moved and seconded, how the vote went, and of an amendment what it takes out and puts in. */
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
    const changed = append(below, 'p', 'line-facts-difference')
    for (const { kind, text } of difference) {
      if (kind === 'same') changed.append(text)
      else append(changed, kind === 'put-in' ? 'ins' : 'del', '').textContent = text
    }
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
