/**
 * Keys wait while the place that they are meant for is on its way: minutes that are being opened, wording that is being looked up.
 * What was pressed meanwhile is pressed again there, in its order, so that a clerk can type ahead of a slow computer.
 */

/** Milliseconds after which only words wait on: what they are meant for is long in coming, and the clerk may look elsewhere. */
const atMost = 5_000

let holders = 0
let isLong = false
let isReplaying = false
const waiting: KeyboardEvent[] = []

/** Lets the keys wait until the returned function is called; where several ask, until the last has called its own. */
export function holdKeys(): () => void {
  holders += 1
  addEventListener('keydown', keep, { capture: true })
  let isHeld = true
  const release = (): void => {
    if (!isHeld) return
    isHeld = false
    clearTimeout(overdue)
    holders -= 1
    if (holders === 0) isLong = false
    // Whatever takes the keys gets the focus within this turn.
    queueMicrotask(() => void replay())
  }
  const overdue = setTimeout(() => (isLong = true), atMost)
  return release
}

function keep(event: KeyboardEvent): void {
  if (!event.isTrusted || event.isComposing || !canWait(event)) return
  if (isLong && (!isOfWords(event) || !isFocusFree())) return
  event.preventDefault()
  event.stopImmediatePropagation()
  waiting.push(event)
}

/** Tab moves the focus by the browser’s own order, and Ctrl+R is its own: neither can be pressed again from here. */
function canWait({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (
    key !== 'Tab' &&
    !/^(?:F5|F11|F12|Control|Shift|Alt|Meta)$/.test(key) &&
    !((ctrlKey || metaKey) && /^[rw]$/i.test(key))
  )
}

function isOfWords({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey && (key.length === 1 || /^(?:Enter|Backspace|Delete)$/.test(key))
}

/** Nothing has the focus, so that a key would go nowhere. */
export function isFocusFree(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

async function replay(): Promise<void> {
  if (isReplaying) return
  isReplaying = true
  // A key may lead to where the next ones must wait again.
  for (let next = nextFree(); next !== undefined; next = nextFree()) {
    pressAgain(next)
    await new Promise((done) => setTimeout(done))
  }
  isReplaying = false
  if (holders === 0) removeEventListener('keydown', keep, { capture: true })
}

function nextFree(): KeyboardEvent | undefined {
  return holders === 0 ? waiting.shift() : undefined
}

function pressAgain(event: KeyboardEvent): void {
  const { key, code, keyCode, location, ctrlKey, shiftKey, altKey, metaKey, repeat } = event
  const to = document.activeElement ?? document.body
  const init = { key, code, keyCode, location, ctrlKey, shiftKey, altKey, metaKey, repeat }
  const isLeft = to.dispatchEvent(
    new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true, composed: true }),
  )
  if (!isLeft || altKey || metaKey) return
  const move = moves[key]
  if (move !== undefined)
    document.getSelection()?.modify(shiftKey ? 'extend' : 'move', move[0], ctrlKey ? 'word' : move[1])
  else if (ctrlKey) return
  else if (key === 'Enter' && to instanceof HTMLElement && to.matches('button, a')) to.click()
  else if (key === 'Enter' && to instanceof HTMLInputElement) to.form?.requestSubmit()
  else if (key.length === 1) document.execCommand('insertText', false, key)
  else if (key === 'Backspace') document.execCommand('delete')
  else if (key === 'Delete') document.execCommand('forwardDelete')
}

/** What the browser itself does with a key that nobody has used. */
const moves: Readonly<Record<string, readonly [string, string]>> = {
  ArrowLeft: ['left', 'character'],
  ArrowRight: ['right', 'character'],
  ArrowUp: ['backward', 'line'],
  ArrowDown: ['forward', 'line'],
  Home: ['backward', 'lineboundary'],
  End: ['forward', 'lineboundary'],
}
