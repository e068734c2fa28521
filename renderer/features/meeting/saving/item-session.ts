import type { JSONContent } from '@tiptap/core'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { joinedLines, type Joined } from '../editor/block-identity.ts'
import { documentOf, linesOf, type Line } from '../editor/line.ts'
import { mergeNewer, newerLines } from '../editor/merge.ts'
import type { AgendaItem, StoredBlock } from '../meeting-data.ts'
import { createSaveQueue, type Progress, type SaveApi, type SaveQueue } from './save-queue.ts'
import type { Kept } from './unsaved.ts'

/** An item as read from the store, with the count of saves acknowledged when the reading began. */
export type ReadItem = { readonly item: AgendaItem; readonly generation: number }

/**
 * The writing of one agenda item. It outlives the editor: what was typed stays here until the store has it, also when the
 * clerk has gone on to another item or another screen.
 */
export type ItemSession = {
  readonly itemId: string
  readonly queue: SaveQueue
  /** What an editor that opens now starts with. */
  readonly document: () => JSONContent
  /** The editor's document has changed. */
  readonly write: (state: EditorState) => void
  /** Anything else has changed in the editor: where the caret is, what is looked up for words that were typed. */
  readonly follow: (state: EditorState) => void
  /** The minutes as the editor that was last open left them; null before the first. */
  readonly state: () => EditorState | null
  /** The lines that were joined to others, for an editor that opens again. */
  readonly joined: () => Joined
  /** Where the caret was when the item was left; null until the clerk has been in it. */
  readonly caret: () => number | null
  readonly putCaret: (at: number) => void
  /** Brings in what was saved elsewhere; null where nothing is newer, or what was read may be older than what is here. */
  readonly merge: (state: EditorState, read: ReadItem) => Transaction | null
}

export type ItemSessions = {
  readonly open: (item: AgendaItem) => ItemSession
  readonly find: (itemId: string) => ItemSession | undefined
  /** How saving goes, over all items: what is worst is said. */
  readonly progress: StoreApi<Progress>
  readonly flush: () => void
  readonly settled: () => Promise<void>
  readonly isSettled: () => boolean
}

export function createItemSessions(api: SaveApi, newId: () => string): ItemSessions {
  const sessions = new Map<string, ItemSession>()
  const progress = createStore<Progress>(() => ({ kind: 'saved', at: null }))
  const all = () => [...sessions.values()]
  // What was saved last, and not what bears the latest time: the clock may have been set back.
  let latest: string | null = null
  const sayWorst = () => {
    const worst = worstOf(
      all().map(({ queue }) => queue.store.getState().progress),
      latest,
    )
    progress.setState(worst, true)
  }
  return {
    open: (item) => {
      const known = sessions.get(item.id)
      if (known !== undefined) return known
      const session = createItemSession(item, api, newId)
      sessions.set(item.id, session)
      session.queue.store.subscribe((now, before) => {
        const at = savedAt(now.progress)
        if (at !== savedAt(before.progress)) latest = at
        sayWorst()
      })
      return session
    },
    find: (itemId) => sessions.get(itemId),
    progress,
    flush: () => all().forEach(({ queue }) => queue.flush()),
    settled: async () => void (await Promise.all(all().map(({ queue }) => queue.settled()))),
    isSettled: () => all().every(({ queue }) => queue.isSettled()),
  }
}

function createItemSession(item: AgendaItem, api: SaveApi, newId: () => string): ItemSession {
  const placeholderId = newId()
  const stored = item.blocks.map(keptOf)
  const start = documentOf(
    stored.map(({ line }) => line),
    { id: placeholderId, position: 'a0' },
  )
  let doc: EditorNode | null = null
  let left: EditorState | null = null
  let joined: Joined = new Map()
  let caret: number | null = null
  const startLines = stored.map(({ line }) => line)
  const lines = (): readonly Line[] => (doc === null ? startLines : linesOf(doc))
  const queue = createSaveQueue({
    itemId: item.id,
    api,
    newId,
    kept: stored,
    lines,
    joined: () => joined,
    placeholderId,
  })
  return {
    itemId: item.id,
    queue,
    document: () => (doc === null ? start : documentOf(linesOf(doc), { id: placeholderId, position: 'a0' })),
    follow: (state) => {
      left = state
    },
    state: () => left,
    write: (state) => {
      left = state
      doc = state.doc
      joined = joinedLines(state)
      queue.changed()
    },
    joined: () => joined,
    caret: () => caret,
    putCaret: (at) => {
      caret = at
    },
    merge: (state, { item: read, generation }) => {
      if (generation !== queue.generation()) return null
      const newer = newerLines(queue.kept(), linesOf(state.doc), read.blocks.map(keptOf))
      queue.adopt(newer.puts, newer.removes)
      return mergeNewer(state, newer, placeholderId)
    },
  }
}

function keptOf({ version, findings: _findings, actions: _actions, conflict, ...line }: StoredBlock): Kept {
  return { line, version, other: conflict === null || conflict.isRemoval ? null : conflict.body }
}

function worstOf(all: readonly Progress[], latest: string | null): Progress {
  const failed = all.find((each) => each.kind === 'failed')
  if (failed?.kind === 'failed') return { ...failed, since: latest }
  return all.some((each) => each.kind === 'saving') ? { kind: 'saving', at: latest } : { kind: 'saved', at: latest }
}

function savedAt(progress: Progress): string | null {
  return progress.kind === 'failed' ? progress.since : progress.at
}
