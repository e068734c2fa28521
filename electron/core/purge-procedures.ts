import { readdirSync } from 'node:fs'
import { meetingTitle } from '#shared/domain/meeting.ts'
import type { PurgeKind } from '#shared/domain/purge.ts'
import { RuleBroken } from '#shared/errors.ts'
import { dataFileName } from '#db/open-store.ts'
import { overwriteWhatIsLeft, purgeRows } from '#db/purge.ts'
import { countKeptTexts, filesOf, isNeededByNone, scopeOf, type PurgeScope } from '#db/purge-scope.ts'
import { findActionEver } from '#db/repositories/action-repository.ts'
import { findAgendaItemEver } from '#db/repositories/agenda-item-repository.ts'
import { listBlocksEver } from '#db/repositories/block-repository.ts'
import { findCommittee } from '#db/repositories/committee-repository.ts'
import {
  findImportEver,
  findMeetingEver,
  insertPurgeRecord,
  listPurgeRecords,
} from '#db/repositories/purge-repository.ts'
import type { Reader } from '#db/store.ts'
import { destroyAttachedFile } from './attached-files.ts'
import type { CoreContext } from './context.ts'
import { renumberLimbs } from './save-blocks.ts'
import { os } from './procedure.ts'

export const purgeProcedures = {
  preview: os.purge.preview.handler(({ context, input }) => {
    const db = context.reader
    const target = getTarget(db, input.kind, input.id)
    const { blocks, drafts, actions, lists, imports, attachments } = target.scope
    const meeting = target.meetingId === null ? undefined : findMeetingEver(db, target.meetingId)
    return {
      kind: input.kind,
      id: input.id,
      meetingId: target.meetingId,
      committeeName: findCommittee(db, target.committeeId)?.name ?? '',
      heldOn: meeting?.heldOn ?? null,
      agendaItemId: target.agendaItemId,
      title: target.title,
      text: target.text,
      counts: {
        lines: blocks.length,
        texts: countKeptTexts(db, blocks),
        drafts: drafts.length,
        actions: actions.length,
        sources: imports.length,
        lists: lists.length,
        attachments: attachments.length,
      },
      parts: partsOf(db, input.kind, target.scope),
      copies: copiesIn(context.dataFolder),
    }
  }),

  carryOut: os.purge.carryOut.handler(({ context, input }) => {
    const purgedAt = context.clock.now()
    const files = context.write((db) => {
      const target = getTarget(db, input.kind, input.id)
      const rested = filesOf(db, target.scope.attachments)
      purgeRows(db, target.scope, purgedAt, input.wasIssued && input.kind !== 'meeting')
      const item = target.agendaItemId === null ? undefined : findAgendaItemEver(db, target.agendaItemId)
      if (item !== undefined && item.deletedAt === null) renumberLimbs(db, context, item)
      insertPurgeRecord(db, {
        id: context.newId(),
        targetKind: input.kind,
        targetId: input.id,
        committeeId: target.committeeId,
        meetingId: target.meetingId,
        reason: input.reason,
        at: purgedAt,
        author: context.author,
      })
      return rested
    })
    const areFilesGone = destroyFiles(context, files)
    return { purgedAt, isOverwritten: overwriteWhatIsLeft(context.store.file) && areFilesGone }
  }),

  list: os.purge.list.handler(({ context }) => listPurgeRecords(context.reader)),
}

/** Files on which another attachment rests stay; with the write lock, so that none is attached anew meanwhile. */
function destroyFiles(context: CoreContext, files: readonly string[]): boolean {
  if (files.length === 0) return true
  return context.write((db) =>
    files
      .filter((sha256) => isNeededByNone(db, sha256))
      .map((sha256) => destroyAttachedFile(context.dataFolder, sha256))
      .every(Boolean),
  )
}

type Target = {
  readonly committeeId: string
  readonly meetingId: string | null
  readonly agendaItemId: string | null
  readonly title: string
  readonly text: string
  readonly scope: PurgeScope
}

function getTarget(db: Reader, kind: PurgeKind, id: string): Target {
  const found = finders[kind](db, id)
  if (found !== null) return found
  throw new RuleBroken('not_found', 'There is nothing here to purge any more. Go back to the minutes.')
}

const finders: Record<PurgeKind, (db: Reader, id: string) => Target | null> = {
  block: (db, id) => {
    const [row] = listBlocksEver(db, [id])
    if (row === undefined) return null
    return { ...placeOf(row), title: 'This line', text: row.text, scope: scopeOf(db, { blocks: [id] }) }
  },
  item: (db, id) => {
    const row = findAgendaItemEver(db, id)
    if (row === undefined) return null
    const place = placeOf({ ...row, agendaItemId: id })
    return { ...place, title: 'This agenda item', text: row.title, scope: scopeOf(db, { items: [id] }) }
  },
  action: (db, id) => {
    const row = findActionEver(db, id)
    if (row === undefined) return null
    return { ...placeOf(row), title: `Action A${row.number}`, text: row.text, scope: scopeOf(db, { actions: [id] }) }
  },
  import: (db, id) => {
    const row = findImportEver(db, id)
    if (row === undefined) return null
    const text = row.fileName ?? row.source.slice(0, 200)
    return { ...placeOf(row), title: 'The source of imported minutes', text, scope: scopeOf(db, { imports: [id] }) }
  },
  meeting: (db, id) => {
    const row = findMeetingEver(db, id)
    if (row === undefined) return null
    const place = placeOf({ committeeId: row.committeeId, meetingId: id, agendaItemId: null })
    return { ...place, title: 'This meeting', text: meetingTitle(row.heldOn), scope: scopeOf(db, { meetings: [id] }) }
  },
}

type Placed = { readonly committeeId: string; readonly meetingId: string | null; readonly agendaItemId: string | null }

function placeOf({ committeeId, meetingId, agendaItemId }: Placed): Placed {
  return { committeeId, meetingId, agendaItemId }
}

/** Of an agenda item: its actions and the source it was read from, which can go without the rest. */
function partsOf(db: Reader, kind: PurgeKind, { actions, imports }: PurgeScope) {
  if (kind !== 'item') return []
  const named = actions.map((id) => {
    const action = findActionEver(db, id)
    return { kind: 'action' as const, id, title: `Action A${action?.number ?? ''}, “${action?.text ?? ''}”` }
  })
  const sources = imports.map((id) => ({ kind: 'import' as const, id, title: 'Only the source it was read from' }))
  return [...named, ...sources]
}

/** Copies of the whole file that lie beside it: what was kept before an upgrade, or when a backup was put back. */
function copiesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.sqlite') && name !== dataFileName)
}
