import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { newId } from '#core/context.ts'
import { openCore, type Core } from '#core/core.ts'
import { router } from '#core/router.ts'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import { generateNKeysBetween } from 'fractional-indexing'

export type Call = RouterClient<typeof router>

/** Lends a folder to a piece of work, and removes it afterwards. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'minute-book-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Opens the core on a folder in this process, as the command line does. */
export async function withCore<Result>(
  folder: string,
  work: (call: Call, core: Core) => Promise<Result>,
): Promise<Result> {
  const core = openCore({ dataFolder: folder, author: 'Ada Fennick', holdsWindow: false })
  try {
    return await work(createRouterClient(router, { context: core.context }), core)
  } finally {
    core.close()
  }
}

/** Twelve words, as long as a point in minutes mostly is. */
export function pointText(at: number): string {
  return `Point ${at}: members asked why the lamps of the quay were dark in March.`
}

/** A meeting with one item of so many lines; the last is a limb of a resolution where there is more than one. */
export async function aMeetingWithLines(call: Call, count: number) {
  const { id: committeeId } = await call.committee.add({ name: `Harbour Scrutiny Panel, ${count} lines` })
  const { id: meetingId } = await call.meeting.add({ committeeId, heldOn: '2016-03-14' })
  const { id: itemId } = await call.agendaItem.add({ meetingId, title: 'Lamps' })
  const puts = generateNKeysBetween(null, null, count).map((position, at) =>
    aPut({ position, kind: at > 0 && at === count - 1 ? 'resolutionLimb' : 'point', text: pointText(at) }),
  )
  if (puts.length > 0) await call.agendaItem.save({ id: itemId, saveId: newId(), puts, removes: [] })
  return { committeeId, meetingId, itemId, puts }
}

export type Put = ReturnType<typeof aPut>

/** A new line as the editor would put it. */
function aPut({ position, kind, text }: { position: string; kind: BlockKind; text: string }) {
  return {
    id: newId(),
    kind,
    position,
    depth: 0,
    printedLabel: null,
    body: inlineFromText(text),
    isExempt: false,
    baseVersion: 0,
    spellId: newId(),
  }
}
