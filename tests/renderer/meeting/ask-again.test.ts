import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { askAgain } from '#renderer/features/meeting/saving/ask-again.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('asks again after ten seconds without an answer, takes the first that comes, and then asks no more', async () => {
  const answers = [new Promise<string>(() => {}), later('second', 12_000), later('third', 500)]
  const ask = vi.fn<() => Promise<string>>(() => answers.shift() ?? Promise.reject(new Error('asked too often')))

  const answer = askAgain(ask)
  await vi.advanceTimersByTimeAsync(9_999)
  expect(ask).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(60_000)

  expect(await answer).toBe('second')
  expect(ask).toHaveBeenCalledTimes(2)
})

it('says at once what was refused', async () => {
  await expect(askAgain(() => Promise.reject(new Error('The disk is full.')))).rejects.toThrow('The disk is full.')
})

function later(answer: string, ms: number): Promise<string> {
  return new Promise((done) => setTimeout(done, ms, answer))
}
