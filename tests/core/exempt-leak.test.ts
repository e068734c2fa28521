import * as fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { newId } from '#core/context.ts'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import { aCommittee, aPut, setUp, type Call } from './set-up.ts'

/*
 * Nothing exempt leaves by a public door. Each piece of text is one word that stands nowhere else; those that are exempt by
 * the rules of the law must be in no part of a public file, those that are open must be in it.
 */

type Line = {
  readonly kind: BlockKind
  readonly isExempt: boolean
  readonly isPublished: boolean
  readonly isMarked: boolean
  /** An action line follows from the first limb above it, where there is one. */
  readonly isOfLimb: boolean
}
type Item = {
  readonly isExempt: boolean
  readonly isConfidential: boolean
  readonly isPutOff: boolean
  readonly lines: readonly Line[]
}

const kinds: readonly BlockKind[] = [
  'paragraph',
  'leadIn',
  'point',
  'question',
  'attendanceNote',
  'declarationNote',
  'motion',
  'amendment',
  'voteRecord',
  'resolutionHeading',
  'resolutionLimb',
  'resolutionLimb',
  'actionNote',
  'quotation',
  'table',
  'table',
  'clerkNote',
]

const line: fc.Arbitrary<Line> = fc.record({
  kind: fc.constantFrom(...kinds),
  isExempt: fc.boolean(),
  isPublished: fc.boolean(),
  isMarked: fc.boolean(),
  isOfLimb: fc.boolean(),
})
const meeting: fc.Arbitrary<readonly Item[]> = fc.array(
  fc.record({
    isExempt: fc.boolean(),
    isConfidential: fc.boolean(),
    isPutOff: fc.boolean(),
    lines: fc.array(line, { maxLength: 8 }),
  }),
  { minLength: 1, maxLength: 5 },
)

const shown = { isExempt: false, isPublished: false, isMarked: false, isOfLimb: false }
/** A second action was made from the line of an action, and the limb that this line follows from is exempt. */
const anActionOfAnActionLine: readonly Item[] = [
  {
    isExempt: false,
    isConfidential: false,
    isPutOff: false,
    lines: [
      { ...shown, kind: 'resolutionLimb', isExempt: true },
      { ...shown, kind: 'actionNote', isOfLimb: true },
    ],
  },
]

it(
  'lets no exempt word out by the public minutes, the public agenda, the public search or the public register',
  { timeout: 120_000 },
  async () => {
    const { call } = setUp()
    const { committeeId } = await aCommittee(call)
    await fc.assert(
      fc.asyncProperty(meeting, async (items) => {
        const words = aWordMaker()
        const { id: meetingId } = await call.meeting.add({ committeeId, heldOn: '2016-03-14' })
        for (const item of items) await putItem(call, meetingId, item, words)

        const minutes = await wordsIn(call.minutes.export({ meetingId, document: 'minutes', audience: 'public' }))
        const agenda = await wordsIn(call.agenda.export({ meetingId, audience: 'public' }))

        expect(
          [...words.exempt, ...words.notes].filter((word) => minutes.includes(word) || agenda.includes(word)),
        ).toEqual([])
        expect(words.open.filter((word) => !minutes.includes(word))).toEqual([])
        const register = await call.resolution.spreadsheet({ committeeId, exempt: 'without' })
        const table = Buffer.from(register.bytes, 'base64').toString('utf8')
        for (const word of words.exempt) {
          const found = await call.search.overview({ words: word, exempt: 'without' })
          const hits = found.hits.map(({ kind, isExempt }) => [kind, isExempt])
          expect([word, hits, found.counts.filter(({ count }) => count > 0)]).toEqual([word, [], []])
          expect([word, table.includes(word)]).toEqual([word, false])
        }
        const full = await wordsIn(call.minutes.export({ meetingId, document: 'minutes', audience: 'full' }))
        expect(words.minuted.filter((word) => !full.includes(word))).toEqual([])
      }),
      { numRuns: 15, examples: [[anActionOfAnActionLine]] },
    )
  },
)

type Words = ReturnType<typeof aWordMaker>

function aWordMaker() {
  const run = newId().replaceAll('-', '').slice(-10)
  let made = 0
  const exempt: string[] = []
  const open: string[] = []
  const minuted: string[] = []
  const notes: string[] = []
  const make = (into: string[]): string => {
    made += 1
    const word = `zq${run}x${made}q`
    into.push(word)
    return word
  }
  return { exempt, open, minuted, notes, make }
}

async function putItem(call: Call, meetingId: string, item: Item, words: Words): Promise<void> {
  const secret = (): string => words.make(item.isExempt ? words.exempt : [])
  const { ids } = await call.agenda.keep({
    meetingId,
    items: [
      {
        title: words.make(item.isExempt ? words.exempt : words.open),
        purpose: secret(),
        kind: 'urgent',
        section: null,
        lead: secret(),
        report: secret(),
        isExempt: item.isExempt,
        exemptParagraphs: [3],
        publicInterest: null,
        publicTitle: null,
        chairOpinion: secret(),
        specialCircumstances: secret(),
        resolutions: [{ label: null, text: secret(), isHeading: false }],
      },
    ],
  })
  const [itemId = ''] = ids
  const puts = item.lines.map((each, at) =>
    aPut(wordFor(item, each, words), { kind: each.kind, isExempt: false, position: `a${at}` }),
  )
  await call.agendaItem.save({ id: itemId, saveId: newId(), puts, removes: [] })
  for (const [at, { id: lineId }] of puts.entries()) {
    if (item.lines[at]?.kind !== 'actionNote') continue
    const isHidden = !isOpen(item, item.lines[at])
    const owner = words.make(isHidden ? words.exempt : words.open)
    const fromLineId = puts[limbAbove(item, item.lines[at]) ?? -1]?.id ?? null
    await call.actionLine.set({ lineId, owner, fromLineId })
  }
  // Only now, when all is tied: what is exempt later closes what follows from it.
  const closed = puts.map((put, at) => ({ ...put, isExempt: item.lines[at]?.isExempt ?? false, baseVersion: 1 }))
  await call.agendaItem.save({ id: itemId, saveId: newId(), puts: closed, removes: [] })
  for (const [at, { isMarked, isPublished }] of item.lines.entries()) {
    const blockId = puts[at]?.id ?? ''
    await call.exempt.changeLine({ blockId, paragraphs: [1, 2], isMarked, isPublished })
    const isHidden = !isOpen(item, item.lines[at])
    if (item.lines[at]?.kind === 'motion') {
      const { id } = await call.motion.put({ blockId })
      const who = { words: words.make(isHidden ? words.exempt : []) }
      await call.motion.name({ id, as: 'mover', who })
    }
    await call.action.add({
      meetingId,
      blockId,
      text: words.make(isHidden ? words.exempt : []),
      owner: null,
      due: null,
    })
  }
  if (!item.isExempt) return
  if (item.isPutOff) await call.session.defer({ itemId, to: words.make(words.exempt) })
  const isMinuted = item.lines.some(({ kind }) => kind !== 'clerkNote')
  await call.exempt.changeItem({
    id: itemId,
    confidentiality: item.isConfidential ? 'confidential' : 'exempt',
    publicTitle: words.make(words.open),
    publicSummary: words.make(isMinuted ? words.open : []),
    publicInterest: words.make(isMinuted && !item.isConfidential ? words.open : []),
  })
}

/** A word for the line, noted as one that the public copy must have, or must not have; a clerk’s note is in no copy. */
function wordFor(item: Item, each: Line, words: Words): string {
  if (each.kind === 'clerkNote') return words.make(isOpen(item, each) ? words.notes : words.exempt)
  const isInMinutes =
    isOpen(item, each) || (!each.isExempt && (each.kind === 'attendanceNote' || each.kind === 'declarationNote'))
  const word = words.make(isInMinutes ? words.open : words.exempt)
  words.minuted.push(word)
  return word
}

function isOpen(item: Item, each: Line | undefined): boolean {
  if (each === undefined || each.isExempt || (item.isExempt && !each.isPublished)) return false
  const limb = limbAbove(item, each)
  return limb === null || isOpen(item, item.lines[limb])
}

/** The limb that an action line follows from: the first above it. */
function limbAbove(item: Item, each: Line | undefined): number | null {
  if (each?.kind !== 'actionNote' || !each.isOfLimb) return null
  const limb = item.lines.findIndex(({ kind }) => kind === 'resolutionLimb')
  return limb >= 0 && limb < item.lines.indexOf(each) ? limb : null
}

/** All that a file says anywhere: its name, each part of it as it stands, and each without its marks. */
async function wordsIn(exported: Promise<{ readonly fileName: string; readonly bytes: string }>): Promise<string> {
  const { fileName, bytes } = await exported
  const parts = Object.entries(unzipSync(Buffer.from(bytes, 'base64')))
  const texts = parts.flatMap(([name, part]) => {
    const text = Buffer.from(part).toString('utf8')
    return [name, text, text.replaceAll(/<[^>]*>/g, '')]
  })
  return [fileName, ...texts].join('\n')
}
