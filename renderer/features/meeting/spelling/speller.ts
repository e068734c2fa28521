// oxlint-disable-next-line import/default -- the bundler answers with the address of the built file
import workerAddress from './spelling-worker.ts?worker&url'
import type { Answered, Asked } from './spelling-question.ts'

/** Looks words up in the dictionary that ships with the program. Nothing leaves the machine. */
export type Speller = {
  /** Whether a word that was looked up is in the dictionary; undefined for one that never was. */
  readonly isRight: (word: string) => boolean | undefined
  /** Looks words up; afterwards `isRight` knows them. */
  readonly lookUp: (words: readonly string[]) => Promise<void>
  readonly suggest: (word: string) => Promise<readonly string[]>
}

let started: Speller | null = null

/** One for the window, started when the first word is to be looked up. */
export function speller(): Speller {
  started ??= createSpeller(startWorker())
  return started
}

type Channel = {
  readonly post: (asked: Asked) => void
  readonly listen: (listener: (answered: Answered) => void) => void
}

export function createSpeller(channel: Channel): Speller {
  const known = new Map<string, boolean>()
  const waiting = new Map<number, (words: readonly string[]) => void>()
  let last = 0
  channel.listen(({ id, words }) => {
    waiting.get(id)?.(words)
    waiting.delete(id)
  })
  const ask = (make: (id: number) => Asked): Promise<readonly string[]> =>
    new Promise((resolve) => {
      last += 1
      waiting.set(last, resolve)
      channel.post(make(last))
    })
  return {
    isRight: (word) => known.get(word),
    lookUp: async (words) => {
      const asked = words.filter((word) => !known.has(word))
      if (asked.length === 0) return
      const wrong = new Set(await ask((id) => ({ kind: 'check', id, words: asked })))
      for (const word of asked) known.set(word, !wrong.has(word))
    },
    suggest: (word) => ask((id) => ({ kind: 'suggest', id, word })),
  }
}

function startWorker(): Channel {
  const worker = new Worker(trusted(workerAddress))
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    post: (asked) => worker.postMessage(asked),
    listen: (listener) => worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => listener(data)),
  }
}

/** Browsers have the policy maker, but the library of types does not know it yet. */
type PolicyMaker = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string }
}

/** The page may start no script that is not vouched for; this one file of its own is. */
function trusted(address: string): string {
  const maker: PolicyMaker | undefined = Reflect.get(globalThis, 'trustedTypes')
  if (maker === undefined) return address
  return maker.createPolicy('spelling', { createScriptURL: ownScript }).createScriptURL(address)
}

function ownScript(asked: string): string {
  if (asked !== workerAddress) throw new TypeError('only the spelling of the page itself is started')
  return asked
}
