import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { whenTypingPauses } from '#renderer/app/typing-pause.ts'

/** A page on which the test types. */
function aPage() {
  const page = new EventTarget()
  const act = vi.fn<() => void>()
  return { act, ask: whenTypingPauses(act, page), key: () => page.dispatchEvent(new Event('keydown')) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what waits for a pause in typing', () => {
  it('is done at once when nobody types', () => {
    const { act, ask } = aPage()

    ask()

    expect(act).toHaveBeenCalledTimes(1)
  })

  it('is done once, after the last key, however often it was asked for meanwhile', () => {
    const { act, ask, key } = aPage()
    for (let at = 0; at < 5; at += 1) {
      key()
      ask()
      vi.advanceTimersByTime(300)
    }
    expect(act).not.toHaveBeenCalled()

    vi.advanceTimersByTime(1_000)

    expect(act).toHaveBeenCalledTimes(1)
  })

  it('is done within four seconds of being asked for, even if the typing never ends', () => {
    const { act, ask, key } = aPage()
    key()
    ask()
    for (let at = 0; at < 41; at += 1) {
      vi.advanceTimersByTime(100)
      key()
    }

    expect(act).toHaveBeenCalledTimes(1)
  })
})
