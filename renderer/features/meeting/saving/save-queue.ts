import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Joined } from '../editor/block-identity.ts'
import { changesOf, sameLine, type Line, type LineField } from '../editor/line.ts'
import { createSpells } from './spells.ts'
import { difference, isCovered, type Gone, type Kept, type Unsaved } from './unsaved.ts'

/** What the bar says about saving. `at` and `since` are the time of the last durable save, null before the first one. */
export type Progress =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving'; readonly at: string | null }
  | { readonly kind: 'failed'; readonly since: string | null; readonly message: string }

type SaveState = {
  readonly progress: Progress
  /** Lines that the store can't keep any more, and why; the other lines of the item are kept. */
  readonly refused: readonly RefusedLine[]
}

export type RefusedLine = { readonly id: string; readonly message: string }

type Put = Line & { readonly baseVersion: number; readonly spellId: string; readonly changes?: readonly LineField[] }
type Remove = Gone & { readonly spellId: string; readonly baseVersion?: number }
export type SaveInput = {
  readonly id: string
  readonly saveId: string
  readonly puts: readonly Put[]
  readonly removes: readonly Remove[]
}
export type SaveAnswer = {
  readonly savedAt: string
  readonly versions: readonly { readonly id: string; readonly version: number }[]
  readonly overwrote: readonly string[]
  readonly refused?: readonly RefusedLine[]
}

export type SaveApi = {
  readonly save: (input: SaveInput) => Promise<SaveAnswer>
  /** The sentence of a refusal, after which nothing was changed; null for anything else, when it can't be known. */
  readonly refusalOf: (error: unknown) => string | null
}

export type SaveQueue = {
  readonly store: StoreApi<SaveState>
  /** Something was typed: it goes out within 150 ms, however long the typing goes on. */
  readonly changed: () => void
  /** At once: the line, the item or the window is being left. */
  readonly flush: () => void
  /** The caret has left the line: its spell of writing ends once what was written is on its way. */
  readonly leave: (lineId: string) => void
  /** Answers once all that stands in the editor now is durable; `including` names a line to keep even while it is empty. */
  readonly settled: (including?: string) => Promise<void>
  readonly isSettled: () => boolean
  readonly kept: () => ReadonlyMap<string, Kept>
  /** Takes over what another window or the command line has saved. */
  readonly adopt: (kept: readonly Kept[], gone: readonly string[]) => void
  /** Changes with each acknowledged save: what was read before it may be older than what is known here. */
  readonly generation: () => number
}

type SaveQueueSetUp = {
  readonly itemId: string
  readonly api: SaveApi
  readonly newId: () => string
  readonly kept: readonly Kept[]
  /** All lines as they stand in the editor now. */
  readonly lines: () => readonly Line[]
  /** The lines whose words went into another line. */
  readonly joined?: () => Joined
  /** The line that an empty item offers to type in; it isn't saved while nothing is in it. */
  readonly placeholderId: string | null
}

const noneJoined = (): Joined => new Map()

const longestWait = 150
const quietFor = 1_000
const tooLate = 4_000
const notAnswering = 'Minute Book’s store is not answering.'
const firstRetry = 200
const longestRetry = 2_000
const mostPuts = 1_000

/**
 * Brings each change of one agenda item to the store exactly once and in order.
 *
 * One save is on its way at a time. It is the difference between the lines now and the lines last acknowledged; while no
 * answer has come it is sent again as it was, under the same `saveId`, so that a repeat changes nothing. What is typed
 * meanwhile waits in the editor and is the next save. Nothing is written to the browser's own storage.
 */
export function createSaveQueue(setUp: SaveQueueSetUp): SaveQueue {
  const { itemId, api, newId, kept: start, lines, joined = noneJoined, placeholderId } = setUp
  const store = createStore<SaveState>(() => ({ progress: { kind: 'saved', at: null }, refused: [] }))
  const kept = new Map(start.map((each) => [each.line.id, each]))
  const lastVersions = new Map<string, number>()
  const goneTo = new Map<string, string | null>()
  const refusedLines = new Map<string, Line>()
  const spells = createSpells(newId)
  const forced = new Set<string>()
  const waiting: { readonly until: number; readonly done: () => void }[] = []
  let onItsWay: SaveInput | null = null
  let sent = 0
  let acknowledgedSaves = 0
  let savedAt: string | null = null
  let retryAfter = firstRetry
  let timer: ReturnType<typeof setTimeout> | undefined
  let retryTimer: ReturnType<typeof setTimeout> | undefined

  function unsaved(): Unsaved {
    const gone = { joined: joined(), sent: goneTo }
    const { puts, removes } = difference(kept, lines(), (line) => isPlaceholder(line) && !forced.has(line.id), gone)
    return { puts: puts.filter((line) => !isRefused(line)), removes }
  }

  /** The store has said that it can't keep these words; others may be. */
  function isRefused(line: Line): boolean {
    const before = refusedLines.get(line.id)
    return before !== undefined && sameLine(before, line)
  }

  function isPlaceholder(line: Line): boolean {
    return line.id === placeholderId && line.body.length === 0 && line.kind === 'paragraph' && !line.isExempt
  }

  function sendNext(): void {
    clearTimeout(timer)
    timer = undefined
    if (onItsWay !== null || retryTimer !== undefined) return
    const { puts, removes } = unsaved()
    if (puts.length === 0 && removes.length === 0) {
      rest()
      return
    }
    onItsWay = {
      id: itemId,
      saveId: newId(),
      puts: puts.slice(0, mostPuts).map(asPut),
      // What was tied to a line goes to one that has to be there first.
      removes: puts.length > mostPuts ? [] : removes.slice(0, mostPuts).map(asRemove),
    }
    spells.endThoseLeft()
    sent += 1
    void deliver(onItsWay)
  }

  function asPut(line: Line): Put {
    const before = kept.get(line.id)
    return {
      ...line,
      baseVersion: before?.version ?? lastVersions.get(line.id) ?? 0,
      spellId: spells.of(line.id),
      ...(before === undefined ? {} : { changes: changesOf(before.line, line) }),
    }
  }

  function asRemove({ id, into }: Gone): Remove {
    const version = kept.get(id)?.version
    return { id, into, spellId: spells.of(id), ...(version === undefined ? {} : { baseVersion: version }) }
  }

  async function deliver(save: SaveInput): Promise<void> {
    const slow = setTimeout(() => {
      if (store.getState().progress.kind === 'saved') store.setState({ progress: { kind: 'saving', at: savedAt } })
    }, quietFor)
    const late = setTimeout(() => {
      store.setState({ progress: { kind: 'failed', since: savedAt, message: notAnswering } })
    }, tooLate)
    try {
      acknowledge(save, await api.save(save))
    } catch (error) {
      fail(save, error)
    } finally {
      clearTimeout(slow)
      clearTimeout(late)
    }
  }

  function acknowledge(save: SaveInput, answer: SaveAnswer): void {
    const refused = new Map((answer.refused ?? []).map((each) => [each.id, each]))
    const versions = new Map(answer.versions.map(({ id, version }) => [id, version]))
    for (const { baseVersion, spellId: _spell, changes: _changes, ...line } of save.puts) {
      if (refused.has(line.id)) refusedLines.set(line.id, line)
      else {
        refusedLines.delete(line.id)
        goneTo.delete(line.id)
        kept.set(line.id, { line, version: versions.get(line.id) ?? baseVersion + 1 })
      }
    }
    for (const { id, into } of save.removes) {
      goneTo.set(id, into)
      if (!kept.has(id)) continue
      lastVersions.set(id, versions.get(id) ?? (kept.get(id)?.version ?? 0) + 1)
      kept.delete(id)
    }
    onItsWay = null
    acknowledgedSaves = sent
    savedAt = answer.savedAt
    retryAfter = firstRetry
    store.setState(({ refused: before }) => {
      const all = [...before.filter(({ id }) => !refused.has(id) && refusedLines.has(id)), ...refused.values()]
      // While nothing is refused nobody is told anything new.
      const isSame = before.length === 0 && all.length === 0
      return { refused: isSame ? before : all, progress: progressNow(all) }
    })
    answerThoseWaiting()
    sendNext()
  }

  function fail(save: SaveInput, error: unknown): void {
    const refusal = api.refusalOf(error)
    const message = refusal ?? notAnswering
    store.setState({ progress: { kind: 'failed', since: savedAt, message } })
    retryTimer = setTimeout(() => {
      retryTimer = undefined
      if (refusal === null) {
        void deliver(save)
        return
      }
      // A refused save has changed nothing, so the next one may say something else.
      onItsWay = null
      sendNext()
    }, retryAfter)
    retryAfter = Math.min(retryAfter * 2, longestRetry)
  }

  /** Of the refused lines, those that still stand as they were refused. */
  function progressNow(refused: readonly RefusedLine[]): Progress {
    const standing =
      refused.length === 0
        ? null
        : new Set(
            lines()
              .filter(isRefused)
              .map(({ id }) => id),
          )
    const first = refused.find(({ id }) => standing?.has(id) === true)
    if (first === undefined) return { kind: 'saved', at: savedAt }
    return { kind: 'failed', since: savedAt, message: first.message }
  }

  function rest(): void {
    acknowledgedSaves = sent
    const { progress, refused } = store.getState()
    if (progress.kind !== 'saved' || refused.length > 0) store.setState({ progress: progressNow(refused) })
    answerThoseWaiting()
  }

  function answerThoseWaiting(): void {
    const ready = waiting.filter(({ until }) => until <= acknowledgedSaves)
    for (const each of ready) {
      waiting.splice(waiting.indexOf(each), 1)
      each.done()
    }
  }

  return {
    store,
    changed: () => {
      timer ??= setTimeout(sendNext, longestWait)
    },
    flush: sendNext,
    leave: (lineId) => {
      spells.leave(lineId)
      sendNext()
      if (onItsWay === null) spells.endThoseLeft()
    },
    settled: (including) => {
      if (including !== undefined) forced.add(including)
      sendNext()
      if (onItsWay === null) return Promise.resolve()
      const isInIt = isCovered(onItsWay, unsaved())
      return new Promise((done) => waiting.push({ until: isInIt ? sent : sent + 1, done }))
    },
    isSettled: () => {
      const { puts, removes } = unsaved()
      return onItsWay === null && puts.length === 0 && removes.length === 0
    },
    kept: () => kept,
    adopt: (newer, gone) => {
      for (const each of newer) kept.set(each.line.id, each)
      for (const id of gone) kept.delete(id)
    },
    generation: () => acknowledgedSaves,
  }
}
