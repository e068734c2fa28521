/** The three parts between which F6 goes. */
export type PanelName = 'agenda' | 'minutes' | 'context'

const order: readonly PanelName[] = ['agenda', 'minutes', 'context']

export function nextPanel(from: PanelName, isBack: boolean): PanelName {
  const at = order.indexOf(from) + (isBack ? -1 : 1)
  return order[(at + order.length) % order.length] ?? 'minutes'
}

/** In which part of the screen something stands. */
export function panelOf(element: Element | null): PanelName {
  if (element?.closest('.meeting-agenda')) return 'agenda'
  return element?.closest('.meeting-context') ? 'context' : 'minutes'
}

/** Moves the focus to where work goes on in a part: the current item, the caret, the first thing to press. */
export function focusPanel(screen: HTMLElement | null, panel: PanelName): void {
  const places: Record<PanelName, readonly string[]> = {
    agenda: ['.meeting-agenda [aria-current]', '.meeting-agenda > .button'],
    minutes: ['.minute-editor', '.meeting-minutes button'],
    context: [
      '.after-meeting [role="row"]',
      '.typed-choice input',
      '.room-form :is(select, input)',
      '.room-person[tabindex="0"]',
      '.meeting-panels button',
    ],
  }
  const found = places[panel]
    .map((place) => screen?.querySelector<HTMLElement>(place))
    .find((each) => each instanceof HTMLElement)
  found?.focus()
}
