import type { Database } from 'better-sqlite3'
import { newId } from '#core/context.ts'
import { inlineFromText, plainText } from '#shared/domain/inline.ts'
import { aMeetingWithLines, inFolder, pointText, withCore, type Call, type Put } from './bench-file.ts'
import { inRounds } from './rounds.ts'
import type { Row, Subject } from './row.ts'

const against = 'its SQL by hand'
const bound = { times: 1.5 }
const author = 'Ada Fennick'
const often = { rounds: 15, times: 200 }

/**
 * One edit saved, from the call to its answer, against the statements that it must write, prepared once and run in one
 * transaction on a file of the same content: the line, its history and, by the triggers that both files have, the search
 * index. The receipt, by which a save sent twice is carried out once, is ours alone in the first rows and part of both in
 * the last. Both files are written through to the disk at each commit.
 */
export const saveInCore: Subject = {
  name: 'save',
  measure: () =>
    inFolder((ours) =>
      inFolder((other) =>
        withCore(ours, (call) =>
          withCore(other, async (otherCall, { context }) => {
            const mine = editsOf(call, await aMeetingWithLines(call, 100))
            const theirs = editsByHand(context.store.file, await aMeetingWithLines(otherCall, 100))
            return measureAll(mine, theirs)
          }),
        ),
      ),
    ),
}

/** Each makes one save, which `run` then carries out. */
type Edits<Save> = {
  /** Another word in a line whose spell of writing goes on: nothing comes into the history. */
  readonly typeOn: () => Save
  /** The first word of a spell: what stood there goes into the history. */
  readonly begin: () => Save
  /** The same in a limb of a resolution. */
  readonly beginInLimb: () => Save
  readonly run: (save: Save) => unknown
}

async function measureAll<Ours, Other>(
  ours: Edits<Ours>,
  other: Edits<Other> & { readonly runWithReceipt: (save: Other) => unknown },
) {
  const row = async (what: string, edit: 'typeOn' | 'begin' | 'beginInLimb'): Promise<Row> => {
    const rounds = await inRounds({ ready: ours[edit], run: ours.run }, { ready: other[edit], run: other.run }, often)
    return { what, against, unit: 'ms', rounds, bound }
  }
  const withReceipt = await inRounds(
    { ready: ours.begin, run: ours.run },
    { ready: other.begin, run: other.runWithReceipt },
    often,
  )
  return [
    await row('an edit saved in core', 'begin'),
    await row('… in a spell of writing that goes on', 'typeOn'),
    await row('… in a limb', 'beginInLimb'),
    { what: '… receipt on both sides', against: `${against}, with receipt`, unit: 'ms', rounds: withReceipt, bound },
  ] as const
}

type Minuted = Awaited<ReturnType<typeof aMeetingWithLines>>

function editsOf(call: Call, { itemId, puts }: Minuted): Edits<Parameters<Call['agendaItem']['save']>[0]> {
  const save = call.agendaItem.save
  const edits = editsOfLines(puts, (put) => ({ id: itemId, saveId: newId(), puts: [put], removes: [] }))
  return { ...edits, run: (given) => save(given) }
}

export function editsByHand(
  file: Database,
  minuted: Minuted,
): Edits<Put> & { readonly runWithReceipt: (put: Put) => unknown } {
  // What stood there is in the file alone: a page does not send it.
  const keep = file.prepare(
    `INSERT INTO history (id, block_id, committee_id, meeting_id, spell_id, kind_before, body_before, text_before, at, author)
     SELECT ?, id, committee_id, meeting_id, ?, kind, body, text, ?, ? FROM block WHERE id = ? ON CONFLICT DO NOTHING`,
  )
  const update = file.prepare(
    `UPDATE block SET body = ?, text = ?, version = ?, updated_at = ?, words_version = ?, written_by = ? WHERE id = ?`,
  )
  const receive = file.prepare('INSERT INTO save_receipt (save_id, answer, saved_at) VALUES (?, ?, ?)')
  const write = ({ id, body, baseVersion, spellId }: Put, at: string): void => {
    const version = baseVersion + 1
    keep.run(newId(), spellId, at, author, id)
    update.run(JSON.stringify(body), plainText(body), version, at, version, author, id)
  }
  const transaction = file.transaction((put: Put) => write(put, new Date().toISOString()))
  const withReceipt = file.transaction((put: Put) => {
    const at = new Date().toISOString()
    write(put, at)
    receive.run(newId(), JSON.stringify({ versions: [put.baseVersion + 1], overwrote: [], refused: [] }), at)
  })
  return {
    ...editsOfLines(minuted.puts, (put) => put),
    run: (put) => transaction.immediate(put),
    runWithReceipt: (put) => withReceipt.immediate(put),
  }
}

function editsOfLines<Save>(puts: readonly Put[], saveOf: (put: Put) => Save): Omit<Edits<Save>, 'run'> {
  const [line, limb] = [puts[0], puts.at(-1)]
  if (line === undefined || limb === undefined) throw new Error('there are lines to write in')
  const versions = new Map(puts.map(({ id }) => [id, 1]))
  const edit = (of: Put, spellId: string): Save => {
    const baseVersion = versions.get(of.id) ?? 1
    versions.set(of.id, baseVersion + 1)
    return saveOf({ ...of, body: inlineFromText(pointText(baseVersion)), baseVersion, spellId })
  }
  const running = newId()
  return {
    typeOn: () => edit(line, running),
    begin: () => edit(line, newId()),
    beginInLimb: () => edit(limb, newId()),
  }
}
