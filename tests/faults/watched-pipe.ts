import type { Page, WebSocketRoute } from 'playwright-core'
import { z } from 'zod'
import { readHostMessage, readPageMessage } from '#shared/contract/pipe.ts'

/** A save as the page has sent it: the words of its lines, by line. */
interface SentSave {
  readonly saveId: string
  readonly lines: ReadonlyMap<string, string>
}

/** The line between a page and its host, with somebody who listens and can hold back what the host answers. */
export interface WatchedPipe {
  /** Every sending of a save, also of one that was sent before. */
  readonly sent: readonly SentSave[]
  /** The saves of which the page has been handed the answer. */
  readonly acknowledged: readonly SentSave[]
  /** The words of each line as the page was last told that they are kept. */
  toldLines(): ReadonlyMap<string, string>
  /** Saves that were sent and that the page has had no answer to. */
  unanswered(): readonly SentSave[]
  /** Hands the page no more answers to saves; what the host says after a death still reaches it. */
  holdAnswers(): void
  letAnswersThrough(): void
  /** Settles when the next save has been handed to the host. */
  nextSending(): Promise<SentSave>
  /** Settles when the host has answered a save, whether or not the page is handed the answer. */
  nextAnswer(): Promise<SentSave>
}

/** Stands between the page and the host from the page's next opening on. */
export async function watchPipe(page: Page): Promise<WatchedPipe> {
  const sent: SentSave[] = []
  const acknowledged: SentSave[] = []
  const calls = new Map<string, SentSave>()
  const onSending = new Set<(save: SentSave) => void>()
  const onAnswer = new Set<(save: SentSave) => void>()
  let isHolding = false

  await page.routeWebSocket(/\/pipe$/, (toPage: WebSocketRoute) => {
    const toHost = toPage.connectToServer()
    toPage.onMessage((text) => {
      const { id, save } = readCall(String(text))
      toHost.send(text)
      // Each life of the core counts its calls anew.
      if (id !== undefined) calls.delete(id)
      if (id === undefined || save === undefined) return
      sent.push(save)
      calls.set(id, save)
      tellOnce(onSending, save)
    })
    toHost.onMessage((text) => {
      const save = calls.get(answeredCall(String(text)) ?? '')
      if (save === undefined) return toPage.send(text)
      tellOnce(onAnswer, save)
      if (isHolding) return
      acknowledged.push(save)
      toPage.send(text)
    })
  })
  return {
    sent,
    acknowledged,
    toldLines: () => new Map(acknowledged.flatMap(({ lines }) => [...lines])),
    unanswered: () => sent.filter((save) => !acknowledged.some(({ saveId }) => saveId === save.saveId)),
    holdAnswers: () => void (isHolding = true),
    letAnswersThrough: () => void (isHolding = false),
    nextSending: () => new Promise((settle) => void onSending.add(settle)),
    nextAnswer: () => new Promise((settle) => void onAnswer.add(settle)),
  }
}

function tellOnce(listeners: Set<(save: SentSave) => void>, save: SentSave): void {
  for (const listener of listeners) listener(save)
  listeners.clear()
}

const callSchema = z.looseObject({ i: z.union([z.string(), z.number()]) })

const saveSchema = callSchema.extend({
  p: z.looseObject({
    u: z.literal('/agendaItem/save'),
    b: z.looseObject({
      json: z.looseObject({
        saveId: z.string(),
        puts: z.array(z.looseObject({ id: z.string(), body: z.array(z.looseObject({ text: z.string() })) })),
      }),
    }),
  }),
})

function readCall(text: string): { readonly id?: string; readonly save?: SentSave } {
  const message = readPageMessage(text)
  if (message?.kind !== 'rpc') return {}
  const data: unknown = JSON.parse(message.data)
  const id = callSchema.safeParse(data).data?.i
  const input = saveSchema.safeParse(data).data?.p.b.json
  if (id === undefined) return {}
  if (input === undefined) return { id: String(id) }
  const lines = input.puts.map((put) => [put.id, put.body.map((run) => run.text).join('')] as const)
  return { id: String(id), save: { saveId: input.saveId, lines: new Map(lines) } }
}

/** The call that a text from the host answers, if it answers one. */
function answeredCall(text: string): string | undefined {
  const message = readHostMessage(text)
  const answer = message?.kind === 'rpc' ? callSchema.safeParse(JSON.parse(message.data)).data : undefined
  return answer === undefined ? undefined : String(answer.i)
}
