import { createRouterClient, type RouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { openCore, type Core } from '#core/core.ts'
import { newId } from '#core/context.ts'
import { router } from '#core/router.ts'
import { inlineFromText } from '#shared/domain/inline.ts'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import { temporaryFolder } from '#tests/temporary-folder.ts'

export type Call = RouterClient<typeof router>

/** A core on a data folder of the test's own: real file, real migrations, real contract; only the clock is set. */
export function setUp(options: { readonly today?: string } = {}): {
  call: Call
  core: Core
  folder: string
  readonly tick: (ms: number) => void
} {
  const folder = temporaryFolder()
  let now = Date.parse('2016-03-14T18:30:00.000Z')
  const core = openCore({
    dataFolder: folder,
    author: 'Ada Fennick',
    holdsWindow: false,
    clock: { now: () => new Date(now).toISOString(), today: () => options.today ?? '2016-03-14' },
  })
  onTestFinished(() => core.close())
  const call = createRouterClient(router, { context: core.context })
  return { call, core, folder, tick: (ms) => void (now += ms) }
}

/** A committee with meetings on the given days. */
export async function aCommittee(call: Call, ...days: readonly (string | null)[]) {
  const { id: committeeId } = await call.committee.add({ name: 'Harbour Scrutiny Panel' })
  const meetings: string[] = []
  for (const heldOn of days) meetings.push((await call.meeting.add({ committeeId, heldOn })).id)
  return { committeeId, meetings }
}

/** A line as the editor would put it. */
export function aPut(
  text: string,
  put: {
    id?: string
    kind?: BlockKind
    position?: string
    baseVersion?: number
    spellId?: string
    depth?: number
    isExempt?: boolean
  } = {},
) {
  return {
    id: put.id ?? newId(),
    kind: put.kind ?? ('paragraph' as const),
    position: put.position ?? 'a0',
    depth: put.depth ?? 0,
    printedLabel: null,
    body: inlineFromText(text),
    isExempt: put.isExempt ?? false,
    baseVersion: put.baseVersion ?? 0,
    spellId: put.spellId ?? newId(),
  }
}
