import type { Editor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { ApiClient } from '#renderer/app/api-client.ts'
import { useApi } from '#renderer/app/api.tsx'
import { sentenceOf } from '#renderer/app/refusal.ts'
import { plainText } from '#shared/domain/inline.ts'
import { differenceInWords } from '#shared/domain/word-difference.ts'
import { findBlock } from '../editor/block-commands.ts'
import { attributesOf, linesOf, sameBody } from '../editor/line.ts'
import type { LineNote, NoteBoard } from '../editor/note-board.ts'
import type { StoredBlock } from '../meeting-data.ts'
import type { ItemSession, ReadItem } from './item-session.ts'
import type { RefusedLine } from './save-queue.ts'

type LineVersions = {
  readonly editor: Editor
  readonly notes: NoteBoard
  readonly read: ReadItem
  readonly session: ItemSession
  readonly say: (words: string) => void
}

/**
 * Shows under a line what another window made of it meanwhile, and lets the clerk choose. Both versions are in the store
 * until then; the one that isn't kept is among the earlier texts of the line.
 */
export function useLineVersions({ editor, notes, read, session, say }: LineVersions) {
  const { client } = useApi()
  const refused = useStore(session.queue.store, (state) => state.refused)
  const known = useRef<ReadonlyMap<string, LineNote>>(new Map())
  useEffect(() => {
    const shown = new Map([
      ...read.item.blocks.flatMap((block) => {
        const note = noteOf(block, { editor, client, session, say })
        return note === null ? [] : [[block.id, note] as const]
      }),
      ...refused.map((line) => [line.id, refusedNote(line, editor, say)] as const),
    ])
    const isNew = [...shown].some(([id, { key }]) => known.current.get(id)?.key !== key)
    known.current = shown
    notes.show(shown)
    if (isNew)
      say(
        shown.size === 1
          ? 'Another version of a line stands under it.'
          : `${shown.size} lines have another version under them.`,
      )
  }, [editor, client, session, notes, read, refused, say])
  return {
    /** Of the line with the caret, or else of the first line that has another version. */
    keep: (which: 'this' | 'that'): void => {
      const at = attributesOf(editor.state.selection.$head.parent).id ?? ''
      const note = known.current.get(at) ?? [...known.current.values()][0]
      if (note === undefined) say('No line has another version.')
      else note.choices[which === 'this' ? 0 : 1]?.take()
    },
  }
}

type Surroundings = Pick<LineVersions, 'editor' | 'session' | 'say'> & { readonly client: ApiClient }

function noteOf(block: StoredBlock, around: Surroundings): LineNote | null {
  const { conflict } = block
  if (conflict === null) return null
  const here = linesOf(around.editor.state.doc).find(({ id }) => id === block.id)
  if (here === undefined) return null
  const present = { body: block.body, at: conflict.presentAt, by: conflict.presentBy }
  const other = { body: conflict.body, at: conflict.writtenAt, by: conflict.writtenBy }
  // In the window whose words were set aside, they stand in the line, and under it what the store has.
  const isOtherHere = !conflict.isRemoval && sameBody(here.body, conflict.body)
  const [mine, theirs] = isOtherHere ? [other, present] : [present, other]
  const settle = (keep: 'present' | 'other') => void settleAs(keep, conflict, around)
  const keepThis = {
    words: 'Keep this',
    said: `Keep this, as it stands in the line, of ${clock(mine.at)}`,
    take: () => settle(isOtherHere ? 'other' : 'present'),
  }
  if (conflict.isRemoval) {
    const heading = `Taken out in another window, ${clock(other.at)}${by(other.by)}. Written in, ${clock(mine.at)}${by(mine.by)}.`
    const takeOut = {
      words: 'Take it out',
      said: 'Take the line out, as the other window did',
      take: () => settle('other'),
    }
    return { key: `${conflict.id} ${conflict.version}`, heading, words: null, choices: [keepThis, takeOut] }
  }
  const heading = `Above, ${clock(mine.at)}${by(mine.by)}. In another window, ${clock(theirs.at)}${by(theirs.by)}:`
  const words = plainText(theirs.body)
  const changed = differenceInWords(plainText(mine.body), words)
  const keepThat = {
    words: 'Keep that',
    said: `Keep that, of the other window, of ${clock(theirs.at)}`,
    take: () => settle(isOtherHere ? 'present' : 'other'),
  }
  return { key: `${conflict.id} ${theirs.at} ${words}`, heading, words: changed, choices: [keepThis, keepThat] }
}

async function settleAs(
  keep: 'present' | 'other',
  { id, version }: NonNullable<StoredBlock['conflict']>,
  { editor, client, session, say }: Surroundings,
): Promise<void> {
  editor.view.focus()
  try {
    await session.queue.settled()
    await client.block.settle({ id, keep, version })
    say('Kept. What was not kept is among the earlier texts of the line.')
  } catch (error) {
    say(sentenceOf(error))
  }
}

function refusedNote({ id, message }: RefusedLine, editor: Editor, say: (words: string) => void): LineNote {
  const take = (): void => {
    const found = findBlock(editor.state.doc, id)
    if (found !== null) editor.view.dispatch(editor.state.tr.delete(found.offset, found.offset + found.node.nodeSize))
    editor.view.focus()
    say('Line taken out.')
  }
  const choices = [{ words: 'Take the line out', said: 'Take the line out', take }]
  return { key: `refused ${id}`, heading: message, words: null, choices }
}

function by(name: string | null): string {
  return name === null ? '' : `, ${name}`
}

/** The time on the wall of the meeting room, to the second. */
function clock(instant: string): string {
  return new Date(instant).toLocaleTimeString('en-GB', { timeZone: 'Europe/London', hourCycle: 'h23' })
}
