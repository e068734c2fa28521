import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Line } from '#renderer/features/meeting/editor/line.ts'
import {
  createSaveQueue,
  type SaveAnswer,
  type SaveApi,
  type SaveInput,
} from '#renderer/features/meeting/saving/save-queue.ts'
import { aLine, countingIds } from './minutes-editor.ts'

class Refused extends Error {}

/** What happens to one save on its way: it takes so long, and is kept or lost before or after it reached the store. */
type Fate = { readonly takes: number; readonly end: 'answered' | 'lost before' | 'lost after' | 'refused' }

const answered: Fate = { takes: 5, end: 'answered' }

/** A store that keeps lines as the real one does: a save that was seen before changes nothing and gives the same answer. */
function aStore(fates: readonly Fate[]) {
  const lines = new Map<string, { readonly line: Line; readonly version: number }>()
  const answers = new Map<string, SaveAnswer>()
  const applied: SaveInput[] = []
  const sent: SaveInput[] = []
  let underWay = 0
  let mostUnderWay = 0

  function apply(save: SaveInput): SaveAnswer {
    const before = answers.get(save.saveId)
    if (before !== undefined) return before
    applied.push(save)
    for (const { baseVersion, spellId: _spell, changes: _changes, ...line } of save.puts)
      lines.set(line.id, { line, version: baseVersion + 1 })
    for (const { id } of save.removes) lines.delete(id)
    const answer = {
      savedAt: new Date().toISOString(),
      versions: save.puts.map(({ id, baseVersion }) => ({ id, version: baseVersion + 1 })),
      overwrote: [],
    }
    answers.set(save.saveId, answer)
    return answer
  }

  const api: SaveApi = {
    save: async (save) => {
      const fate = fates[sent.length] ?? answered
      sent.push(save)
      underWay += 1
      mostUnderWay = Math.max(mostUnderWay, underWay)
      await new Promise((done) => setTimeout(done, fate.takes))
      underWay -= 1
      if (fate.end === 'refused' && !answers.has(save.saveId)) throw new Refused('Not now.')
      if (fate.end === 'lost before') throw new Error('lost')
      const answer = apply(save)
      if (fate.end === 'lost after') throw new Error('lost')
      return answer
    },
    refusalOf: (error) => (error instanceof Refused ? error.message : null),
  }
  return { api, lines, applied, sent, mostUnderWay: () => mostUnderWay }
}

function setUp(fates: readonly Fate[] = [], start: readonly Line[] = [], placeholderId: string | null = null) {
  const store = aStore(fates)
  let lines = start
  const queue = createSaveQueue({
    itemId: 'item',
    api: store.api,
    newId: countingIds('id'),
    kept: start.map((line) => ({ line, version: 1 })),
    lines: () => lines,
    placeholderId,
  })
  const write = (next: readonly Line[]): void => {
    lines = next
    queue.changed()
  }
  return { store, queue, write }
}

const withText = (id: string, text: string) => aLine({ id, text })

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-03-12T19:00:00Z') }))
afterEach(() => void vi.useRealTimers())

describe('a save', () => {
  it('goes out within 150 ms of a keystroke, while typing goes on', async () => {
    const { store, write } = setUp()
    for (let keys = 1; keys <= 20; keys += 1) {
      write([withText('a', 'x'.repeat(keys))])
      await vi.advanceTimersByTimeAsync(50)
    }

    const lengths = store.applied.map((save) => save.puts[0]?.body[0]?.text.length ?? 0)
    expect(lengths.length).toBeGreaterThanOrEqual(5)
    expect(lengths.every((length, at) => length - (lengths[at - 1] ?? 0) <= 4)).toBe(true)
  })

  it('goes out at once when the line is left', async () => {
    const { store, queue, write } = setUp()
    write([withText('a', 'waits')])
    queue.leave('a')
    await vi.advanceTimersByTimeAsync(10)

    expect(store.lines.get('a')?.line).toEqual(withText('a', 'waits'))
  })

  it('is sent again as it was when no answer came, and newer words after it', async () => {
    const { store, write } = setUp([{ takes: 10, end: 'lost after' }])
    write([withText('a', 'first')])
    await vi.advanceTimersByTimeAsync(160)
    write([withText('a', 'first and second')])
    await vi.advanceTimersByTimeAsync(1_000)

    expect(store.sent.map((save) => [save.saveId, save.puts[0]?.body[0]?.text])).toEqual([
      [store.sent[0]?.saveId, 'first'],
      [store.sent[0]?.saveId, 'first'],
      [store.sent[2]?.saveId, 'first and second'],
    ])
    expect(store.sent[2]?.saveId).not.toBe(store.sent[0]?.saveId)
    expect(store.applied).toHaveLength(2)
  })

  it('rests on the version that was last acknowledged', async () => {
    const { store, write } = setUp()
    write([withText('a', 'one')])
    await vi.advanceTimersByTimeAsync(200)
    write([withText('a', 'two')])
    await vi.advanceTimersByTimeAsync(200)

    expect(store.applied.map((save) => save.puts[0]?.baseVersion)).toEqual([0, 1])
  })

  it('says nothing of the empty line that an empty item offers, until something is in it', async () => {
    const { store, queue, write } = setUp([], [], 'a')
    write([withText('a', '')])
    await vi.advanceTimersByTimeAsync(200)
    expect(store.sent).toHaveLength(0)

    void queue.settled('a')
    await vi.advanceTimersByTimeAsync(200)
    expect(store.lines.has('a')).toBe(true)
  })
})

describe('a spell of writing', () => {
  it('lasts until the line is left', async () => {
    const { store, queue, write } = setUp()
    write([withText('a', 'o')])
    await vi.advanceTimersByTimeAsync(200)
    write([withText('a', 'on')])
    queue.leave('a')
    await vi.advanceTimersByTimeAsync(200)
    write([withText('a', 'one')])
    await vi.advanceTimersByTimeAsync(200)

    const [first, second, third] = store.applied.map((save) => save.puts[0]?.spellId)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })

  it('lasts 60 s at most', async () => {
    const { store, write } = setUp()
    write([withText('a', 'o')])
    await vi.advanceTimersByTimeAsync(59_000)
    write([withText('a', 'on')])
    await vi.advanceTimersByTimeAsync(2_000)
    write([withText('a', 'one')])
    await vi.advanceTimersByTimeAsync(200)

    const [first, second, third] = store.applied.map((save) => save.puts[0]?.spellId)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })
})

describe('what the bar says', () => {
  it('stays at the last save until an answer is one second late', async () => {
    const { queue, write } = setUp([answered, { takes: 3_000, end: 'answered' }])
    write([withText('a', 'one')])
    await vi.advanceTimersByTimeAsync(200)
    const at = '2026-03-12T19:00:00.155Z'
    expect(queue.store.getState().progress).toEqual({ kind: 'saved', at })

    write([withText('a', 'two')])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(queue.store.getState().progress).toEqual({ kind: 'saved', at })
    await vi.advanceTimersByTimeAsync(500)
    expect(queue.store.getState().progress).toEqual({ kind: 'saving', at })
    await vi.advanceTimersByTimeAsync(2_000)
    expect(queue.store.getState().progress.kind).toBe('saved')
  })

  it('does not wait for ever to say that the store is not answering', async () => {
    const { store, queue, write } = setUp([{ takes: 9_000, end: 'answered' }])
    write([withText('a', 'one')])
    await vi.advanceTimersByTimeAsync(5_000)
    expect(queue.store.getState().progress.kind).toBe('failed')

    await vi.advanceTimersByTimeAsync(5_000)
    expect(queue.store.getState().progress.kind).toBe('saved')
    expect(store.sent).toHaveLength(1)
  })

  it('names the last durable save and the reason when one is refused, and tries again', async () => {
    const { store, queue, write } = setUp([answered, { takes: 5, end: 'refused' }])
    write([withText('a', 'one')])
    await vi.advanceTimersByTimeAsync(200)
    write([withText('a', 'two')])
    await vi.advanceTimersByTimeAsync(160)
    expect(queue.store.getState().progress).toEqual({
      kind: 'failed',
      since: '2026-03-12T19:00:00.155Z',
      message: 'Not now.',
    })

    await vi.advanceTimersByTimeAsync(3_000)
    expect(queue.store.getState().progress.kind).toBe('saved')
    expect(store.lines.get('a')?.line).toEqual(withText('a', 'two'))
  })
})

describe('waiting for what was typed to be durable', () => {
  it('answers after the save that holds it, even when one is already on its way', async () => {
    const { store, queue, write } = setUp([{ takes: 500, end: 'answered' }])
    write([withText('a', 'one')])
    queue.flush()
    write([withText('a', 'one and two')])
    let isDurable = false
    void queue.settled().then(() => (isDurable = true))

    await vi.advanceTimersByTimeAsync(400)
    expect(isDurable).toBe(false)
    await vi.advanceTimersByTimeAsync(200)
    expect(isDurable).toBe(true)
    expect(store.lines.get('a')?.line).toEqual(withText('a', 'one and two'))
  })
})

type Step =
  | { readonly kind: 'write'; readonly id: string; readonly text: string }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'leave'; readonly id: string }
  | { readonly kind: 'wait'; readonly ms: number }

const someLine = fc.constantFrom('a', 'b', 'c')
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), id: someLine, text: fc.string({ minLength: 1, maxLength: 6 }) }),
  fc.record({ kind: fc.constant('remove' as const), id: someLine }),
  fc.record({ kind: fc.constant('leave' as const), id: someLine }),
  fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(1, 40, 200, 1_500) }),
)
const fate: fc.Arbitrary<Fate> = fc.record({
  takes: fc.constantFrom(0, 5, 90, 1_200),
  end: fc.constantFrom('answered', 'answered', 'lost before', 'lost after', 'refused'),
})

describe('under any failures', () => {
  it('each change reaches the store once, in order, and the store ends with what stands in the editor', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.array(fate, { maxLength: 20 }), async (steps, fates) => {
        const { store, queue, write } = setUp(fates)
        let lines: readonly Line[] = []
        const written = new Map<string, (string | null)[]>()
        for (const each of steps) {
          if (each.kind === 'wait') await vi.advanceTimersByTimeAsync(each.ms)
          else if (each.kind === 'leave') queue.leave(each.id)
          else {
            const text = each.kind === 'write' ? each.text : null
            lines = [
              ...lines.filter((line) => line.id !== each.id),
              ...(text === null ? [] : [withText(each.id, text)]),
            ]
            written.set(each.id, [...(written.get(each.id) ?? []), text])
            write(lines)
          }
        }
        await vi.advanceTimersByTimeAsync(120_000)

        expect(queue.isSettled()).toBe(true)
        expect(queue.store.getState().progress.kind).toBe('saved')
        expect(new Map([...store.lines].map(([id, { line }]) => [id, line]))).toEqual(
          new Map(lines.map((line) => [line.id, line])),
        )
        expect(store.mostUnderWay()).toBeLessThanOrEqual(1)
        for (const [id, states] of written) expect(isSubsequence(statesOf(store.applied, id), states)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

/** The states of one line in the order in which they were kept: its words, or null where it was taken away. */
function statesOf(applied: readonly SaveInput[], id: string): readonly (string | null)[] {
  return applied.flatMap((save) => {
    const put = save.puts.find((each) => each.id === id)
    if (put !== undefined) return [put.body.map((run) => run.text).join('')]
    return save.removes.some((each) => each.id === id) ? [null] : []
  })
}

function isSubsequence<T>(part: readonly T[], whole: readonly T[]): boolean {
  let at = 0
  for (const each of part) {
    at = whole.indexOf(each, at) + 1
    if (at === 0) return false
  }
  return true
}
