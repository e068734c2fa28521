import type { InferContractRouterInputs } from '@orpc/contract'
import Papa from 'papaparse'
import type { Contract } from '#shared/contract/contract.ts'
import { formatDay } from '#shared/domain/day.ts'
import { outcomeOf, resolutionOutcomes, type ResolutionOutcome } from '#shared/domain/resolution-register.ts'
import { findTerms, readSearchWords } from '#shared/domain/search-words.ts'
import { RuleBroken } from '#shared/errors.ts'
import { isExempt } from '#db/repositories/access-repository.ts'
import { findMeeting } from '#db/repositories/meeting-repository.ts'
import { listBlocks } from '#db/repositories/block-repository.ts'
import {
  countResolutions,
  findResolution,
  findSupersession,
  insertSupersession,
  listActionIdsOf,
  listActionsOfResolutions,
  listFindingsOf,
  listFindingsTied,
  listLaterResolutions,
  listResolutions,
  listSuperseded,
  removeSupersession,
  type ActionOfResolution,
  type ResolutionRow,
} from '#db/repositories/resolution-repository.ts'
import type { Reader } from '#db/store.ts'
import { describe, dueOf } from './action-view.ts'
import { stamps, type CoreContext } from './context.ts'
import { os } from './procedure.ts'

/** A page of the register. */
const mostRows = 200

/** From how many later resolutions one can be chosen. */
const mostLater = 100

export const resolutionProcedures = {
  list: os.resolution.list.handler(({ context, input }) => {
    const db = context.reader
    const judged = judgedRows(context, input)
    const shown = shownOf(judged, input.outcomes)
    const offset = input.offset ?? 0
    const terms = readSearchWords(input.words ?? '')
    const page = shown.slice(offset, offset + mostRows)
    const findings = Map.groupBy(
      listFindingsOf(
        db,
        page.map(({ row }) => row.id),
      ),
      (each) => each.blockId,
    )
    return {
      rows: page.map(({ row, outcome, actions }) => ({
        ...placeOf(row),
        text: row.text,
        marks: [...findTerms(row.text, terms)],
        outcome,
        isExempt: isExempt(db, row.id),
        actions: actions.map(({ id, number }) => ({ id, number })),
        findings: (findings.get(row.id) ?? []).map(({ id, number }) => ({ id, number })),
      })),
      count: shown.length,
      of: countResolutions(db, input.committeeId ?? null),
      outcomes: resolutionOutcomes.map((outcome) => ({
        outcome,
        count: judged.filter((each) => each.outcome === outcome).length,
      })),
      findings: listFindingsTied(db, input.committeeId ?? null),
    }
  }),

  get: os.resolution.get.handler(({ context, input }) => {
    const db = context.reader
    const row = getResolution(db, input.id)
    const today = context.clock.today()
    const actions = listActionIdsOf(db, row.id)
    const later = findSupersession(db, row.id)
    const laterRow = later === undefined ? undefined : findResolution(db, later.byBlockId)
    return {
      ...placeOf(row),
      text: exactWords(db, row, true),
      outcome: judge(
        db,
        row,
        actions.map((action) => ({ ...action, blockId: row.id })),
        today,
      ),
      isExempt: isExempt(db, row.id),
      findings: listFindingsOf(db, [row.id]).map(({ id, number, text }) => ({ id, number, text })),
      actions: actions.map((action) => {
        const described = describe(db, action)
        const closed = action.closedMeetingId === null ? undefined : findMeeting(db, action.closedMeetingId)
        const end = described.due?.end ?? null
        return {
          ...described,
          isOverdue: action.state === 'open' && end !== null && end < today,
          closed: closed === undefined ? null : { meetingId: closed.id, heldOn: closed.heldOn },
        }
      }),
      supersededBy: laterRow === undefined ? null : referenceTo(laterRow),
      supersedes: listSuperseded(db, row.id).flatMap((id) => {
        const earlier = findResolution(db, id)
        return earlier === undefined ? [] : [referenceTo(earlier)]
      }),
    }
  }),

  spreadsheet: os.resolution.spreadsheet.handler(({ context, input }) => {
    const rows = shownOf(judgedRows(context, input), input.outcomes)
    const findings = Map.groupBy(
      chunks(
        rows.map(({ row }) => row.id),
        500,
      ).flatMap((ids) => listFindingsOf(context.reader, ids)),
      (each) => each.blockId,
    )
    const table = rows.map(({ row, outcome, actions }) => [
      row.committeeName,
      row.heldOn === null ? '' : formatDay(row.heldOn),
      `item ${row.itemNumber}`,
      row.itemTitle,
      String(row.number),
      exactWords(context.reader, row, input.exempt !== 'without'),
      outcomeWords[outcome],
      actions.map((action) => `A${action.number}`).join(', '),
      (findings.get(row.id) ?? []).map(({ number, text }) => number ?? text).join(', '),
      isExempt(context.reader, row.id) ? 'exempt' : '',
    ])
    return {
      fileName: `Resolutions ${context.clock.today()}.csv`,
      bytes: Buffer.from(spreadsheetOf([headings, ...table])).toString('base64'),
      rows: rows.length,
    }
  }),

  later: os.resolution.later.handler(({ context, input }) =>
    listLaterResolutions(context.reader, getResolution(context.reader, input.id), mostLater).map(referenceTo),
  ),

  supersede: os.resolution.supersede.handler(({ context, input }) =>
    context.write((db) => {
      const row = getResolution(db, input.id)
      const known = findSupersession(db, row.id)
      const at = context.clock.now()
      if (known !== undefined) removeSupersession(db, known.id, at)
      if (input.byId === null) return { id: row.id, supersededAt: null }
      const later = getResolution(db, input.byId)
      refuseEarlier(row, later)
      const { id: blockId, committeeId, meetingId } = row
      const stamp = stamps(context)
      insertSupersession(db, {
        id: context.newId(),
        committeeId,
        meetingId,
        blockId,
        byBlockId: later.id,
        author: context.author,
        ...stamp,
      })
      return { id: blockId, supersededAt: at }
    }),
  ),
}

type Filter = InferContractRouterInputs<Contract>['resolution']['spreadsheet']

type Judged = {
  readonly row: ResolutionRow
  readonly outcome: ResolutionOutcome
  readonly actions: readonly ActionOfResolution[]
}

/** Everything that the filter leaves but for what came of it, each with what came of it. */
function judgedRows(context: CoreContext, input: Filter): readonly Judged[] {
  const db = context.reader
  const committeeId = input.committeeId ?? null
  const actions = Map.groupBy(listActionsOfResolutions(db, committeeId), (action) => action.blockId)
  const today = context.clock.today()
  return listResolutions(db, {
    committeeId,
    from: input.from ?? null,
    to: input.to ?? null,
    words: input.words ?? '',
    findingId: input.findingId ?? null,
    withExempt: input.exempt !== 'without',
  }).map((read) => {
    const own = actions.get(read.id) ?? []
    const row = input.exempt === 'without' ? underPublicTitle(read) : read
    return { row, actions: own, outcome: judge(db, row, own, today) }
  })
}

/** A resolution of an exempt item may be published where its title may not (s.100C). */
function underPublicTitle(row: ResolutionRow): ResolutionRow {
  return row.isItemExempt === 1 ? { ...row, itemTitle: row.publicTitle ?? '' } : row
}

function shownOf(rows: readonly Judged[], outcomes: readonly ResolutionOutcome[] | undefined): readonly Judged[] {
  if (outcomes === undefined || outcomes.length === 0) return rows
  return rows.filter(({ outcome }) => outcomes.includes(outcome))
}

type Judgeable = Pick<ActionOfResolution, 'state'> & Parameters<typeof dueOf>[1]

function judge(db: Reader, row: ResolutionRow, actions: readonly Judgeable[], today: string): ResolutionOutcome {
  return outcomeOf(
    {
      text: row.text,
      isSuperseded: row.isSuperseded === 1,
      actions: actions.map((action) => ({ state: action.state, dueEnd: dueOf(db, action)?.end ?? null })),
    },
    today,
  )
}

function getResolution(db: Reader, id: string): ResolutionRow {
  const row = findResolution(db, id)
  if (row !== undefined) return row
  throw new RuleBroken('not_found', `There is no resolution ${id}. Choose one from the list of resolutions.`)
}

/** The limb, and what is nested under it; for the public without what is exempt. */
function exactWords(db: Reader, row: ResolutionRow, withExempt: boolean): string {
  const blocks = listBlocks(db, row.agendaItemId)
  const at = blocks.findIndex((block) => block.id === row.id)
  const after = blocks.slice(at + 1)
  const end = after.findIndex((block) => block.kind !== 'resolutionLimb' || block.depth === 0)
  const nested = after.slice(0, end < 0 ? after.length : end)
  const read = withExempt ? nested : nested.filter((block) => !isExempt(db, block.id))
  return [row.text, ...read.map((block) => block.text)].join('\n')
}

function placeOf({
  id,
  committeeId,
  committeeName,
  meetingId,
  heldOn,
  agendaItemId,
  itemTitle,
  itemNumber,
  number,
}: ResolutionRow) {
  const minute = `item ${itemNumber}, res ${number}`
  return { id, committeeId, committeeName, meetingId, heldOn, agendaItemId, itemTitle, minute }
}

function referenceTo(row: ResolutionRow) {
  return { ...placeOf(row), text: row.text }
}

function refuseEarlier(row: ResolutionRow, later: ResolutionRow): void {
  const isLater =
    later.id !== row.id &&
    later.committeeId === row.committeeId &&
    (later.heldOn ?? '9999-12-31') >= (row.heldOn ?? '9999-12-31')
  if (isLater) return
  throw new RuleBroken(
    'meeting_order',
    'Only a later resolution of the same committee can take its place. Choose one of those.',
  )
}

const headings = [
  'Committee',
  'Meeting',
  'Minute',
  'Item',
  'Resolution',
  'Exact words',
  'What came of it',
  'Actions',
  'Findings',
  'Public',
]

const outcomeWords: Record<ResolutionOutcome, string> = {
  overdue: 'Open, overdue',
  'no-action': 'No action made',
  open: 'Open',
  reported: 'Open, reported complete',
  done: 'Done',
  'noting-only': 'Noting only',
  superseded: 'Superseded',
}

/**
 * A table as a spreadsheet reads it, with the mark that tells Excel the letters. A cell that a spreadsheet would take for a
 * formula gets an apostrophe before it: words typed by others must not calculate on the reader's machine.
 */
export function spreadsheetOf(table: readonly (readonly string[])[]): string {
  const rows = table.map((row) => [...row])
  return `\uFEFF${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: /^[\s\p{Cc}]*[=+\-@|%＝＋－＠]/u })}`
}

function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
}
