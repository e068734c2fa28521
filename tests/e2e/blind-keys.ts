import type { CDPSession, Page } from 'playwright-core'

const sessions = new WeakMap<Page, Promise<CDPSession>>()

function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, known)
  return known
}

/** Makes the page as slow as on a computer that is so many times slower. */
export async function slowDown(page: Page, times: number): Promise<void> {
  await (await sessionOf(page)).send('Emulation.setCPUThrottlingRate', { rate: times })
}

type Sent = { readonly key: string; readonly code: string; readonly vk: number; readonly text?: string }

const named: Readonly<Record<string, Sent>> = {
  Enter: { key: 'Enter', code: 'Enter', vk: 13, text: '\r' },
  Escape: { key: 'Escape', code: 'Escape', vk: 27 },
  ArrowUp: { key: 'ArrowUp', code: 'ArrowUp', vk: 38 },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', vk: 40 },
  End: { key: 'End', code: 'End', vk: 35 },
  F4: { key: 'F4', code: 'F4', vk: 115 },
}

/**
 * Sends keys one behind the other without waiting for what the page does with any of them, as a clerk does who types blind:
 * keys by their name, chords as "Control+Shift+A", anything else sign by sign, with a stroke between one and the next.
 */
export async function typeBlind(page: Page, keys: readonly string[]): Promise<void> {
  const session = await sessionOf(page)
  const sendings: Promise<unknown>[] = []
  const send = ({ key, code, vk, text }: Sent, modifiers: number): void => {
    const said = text === undefined ? {} : { text, unmodifiedText: text }
    const pressed = { key, code, windowsVirtualKeyCode: vk, modifiers }
    const type = text === undefined ? 'rawKeyDown' : 'keyDown'
    sendings.push(session.send('Input.dispatchKeyEvent', { type, ...pressed, ...said }))
    sendings.push(session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed }))
  }
  for (const pressed of keys.flatMap((some) => some.split('|'))) {
    const [, held = '', last = ''] = /^((?:Control\+|Shift\+)+)(.+)$/.exec(pressed) ?? []
    const whole = named[held === '' ? pressed : last]
    if (whole !== undefined) send(whole, modifiersOf(held))
    else if (held !== '') send(withoutText(signKey(last), held), modifiersOf(held))
    else for (const sign of pressed) send(signKey(sign), modifiersOf(sign === sign.toLowerCase() ? '' : 'Shift+'))
  }
  await Promise.all(sendings)
}

/** As the protocol counts them: Ctrl 2, Shift 8. */
function modifiersOf(held: string): number {
  return (held.includes('Control') ? 2 : 0) + (held.includes('Shift') ? 8 : 0)
}

function signKey(sign: string): Sent {
  const isLetter = /^[a-z]$/i.test(sign)
  const vk = isLetter || /^[\d ]$/.test(sign) ? sign.toUpperCase().charCodeAt(0) : 0
  return { key: sign, code: isLetter ? `Key${sign.toUpperCase()}` : '', vk, text: sign }
}

/** A letter with Ctrl writes nothing. */
function withoutText({ text, ...rest }: Sent, held: string): Sent {
  return held.includes('Control') || text === undefined ? rest : { ...rest, text }
}
