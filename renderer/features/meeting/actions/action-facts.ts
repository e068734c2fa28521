import type { BlockKind } from '#shared/domain/block-kind.ts'
import { iconElement } from '#renderer/ui/Icon.tsx'
import type { ActionBoard, ActionFacts } from './action-board.ts'

/** The second line of an action, drawn into the line's own element and out of the caret's way. */
export type ActionFactsView = {
  readonly show: (lineId: string, kind: BlockKind) => void
  readonly contains: (target: Node) => boolean
  readonly stop: () => void
}

export function actionFacts(dom: HTMLElement, board: ActionBoard): ActionFactsView {
  let lineId = ''
  let kind: BlockKind = 'paragraph'
  let drawn: HTMLElement | null = null
  let shown: ActionFacts | null = null

  function draw(): void {
    const facts = kind === 'actionNote' ? board.of(lineId) : null
    if (facts?.number != null) dom.dataset['word'] = `Action A${facts.number}`
    if (facts === shown) return
    shown = facts
    drawn?.remove()
    drawn = facts === null ? null : factsElement(facts, (what) => board.ask(lineId, what))
    if (drawn !== null) dom.append(drawn)
  }

  const stop = board.follow(draw)
  return {
    show: (id, now) => {
      lineId = id
      kind = now
      draw()
    },
    contains: (target) => drawn?.contains(target) ?? false,
    stop,
  }
}

function factsElement(facts: ActionFacts, ask: (what: 'owner' | 'due') => void): HTMLElement {
  const element = document.createElement('span')
  element.className = 'action-facts'
  element.contentEditable = 'false'
  element.setAttribute('role', 'note')
  element.setAttribute('aria-label', saidOf(facts))
  element.append(
    fact('person', facts.owner, null, 'owner?', () => ask('owner')),
    fact('clock', facts.due?.text ?? null, facts.due?.means ?? null, 'date?', () => ask('due')),
  )
  const from = fromWords(facts)
  if (from !== null) {
    const source = document.createElement('span')
    source.className = 'action-from'
    source.textContent = from
    element.append(source)
  }
  return element
}

/** Who or when; what is open is dotted, can be pressed, and can as well be left open. */
function fact(
  icon: 'person' | 'clock',
  words: string | null,
  means: string | null,
  open: string,
  ask: () => void,
): HTMLElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'action-fact'
  // The keys are @ and >> in the line itself.
  element.tabIndex = -1
  element.addEventListener('mousedown', (event) => event.preventDefault())
  element.addEventListener('click', ask)
  const said = document.createElement(words === null ? 'span' : 'b')
  said.textContent = words ?? open
  if (words === null) said.className = 'open-end'
  element.append(iconElement(icon), said)
  if (means !== null) element.append(` → ${means}`)
  return element
}

/** "from limb 2", and whether it is exempt with it. */
function fromWords({ fromLimb, isLimbExempt }: ActionFacts): string | null {
  if (fromLimb === null) return isLimbExempt ? 'exempt with its limb' : null
  return isLimbExempt ? `from limb ${fromLimb}, exempt with it` : `from limb ${fromLimb}`
}

function saidOf(facts: ActionFacts): string {
  const { owner, due } = facts
  const source = fromWords(facts)
  const from = source === null ? '' : `, ${source}`
  const when = due === null ? 'no date yet' : `due ${due.text}${due.means === null ? '' : `, ${due.means}`}`
  return `${owner === null ? 'No owner yet' : `Owner ${owner}`}, ${when}${from}`
}
