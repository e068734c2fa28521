import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { inlineFromText } from '#shared/domain/inline.ts'
import type { BlockKind } from '#shared/domain/block-kind.ts'
import type { Consequence } from '#shared/domain/room/declaration.ts'
import type { QuorumState } from '#shared/domain/room/quorum.ts'
import { useApi } from '#renderer/app/api.tsx'
import { useCommands } from '#renderer/app/commands/command-acts.ts'
import type { Acts } from '../acts.ts'
import type { EditorDesk } from '../editor/editor-desk.ts'
import type { AgendaEntry, Meeting } from '../meeting-data.ts'
import type { PanelName } from '../panels.ts'
import { removeNote, rewordNote } from '../session/session-lines.ts'
import { interestMoves, quorumAt } from './people-words.ts'
import { useDeclarations, useKeepRoom, useRoom, type PersonNow, type RoomNow } from './room-data.ts'

/** What the panel shows: a few lines, everybody, or one thing that is asked for. */
export type RoomMode =
  | { readonly kind: 'as it needs' }
  | { readonly kind: 'short' }
  | { readonly kind: 'list' }
  | { readonly kind: 'seat'; readonly personId: string }
  | { readonly kind: 'interest'; readonly personId: string | null; readonly isFromList: boolean }

export type NewInterest = {
  readonly personId: string
  readonly class: string
  readonly nature: string
  readonly dispensation: string | null
  readonly consequence: Consequence
  readonly itemIds: readonly string[]
}

type RoomParts = {
  readonly meeting: Meeting
  readonly entry: AgendaEntry | undefined
  readonly acts: Acts
  readonly desk: EditorDesk
  readonly show: (panel: PanelName) => void
}

type Done = { readonly actId: string; readonly note: string | null; readonly room: RoomNow }
type Tie = (actId: string, blockId: string) => Promise<RoomNow>

export type RoomPanel = ReturnType<typeof useRoomPanel>

/** Who is in the room: how it stands, what the panel shows, and every act, each of which leaves the clerk where they were. */
export function useRoomPanel({ meeting, entry, acts, desk, show }: RoomParts) {
  const { client } = useApi()
  const keep = useKeepRoom()
  const room = useRoom(meeting.id)
  const declared = useDeclarations(meeting.id)
  const [mode, setMode] = useState<RoomMode>({ kind: 'as it needs' })
  const lastUndo = useRef<(() => Promise<unknown>) | null>(null)
  const meetingId = meeting.id
  const itemId = entry?.id ?? null
  const moves = room === undefined || itemId === null ? null : interestMoves(room, declared?.declarations ?? [], itemId)
  const quorum = room === undefined ? null : quorumAt(room, declared, itemId)
  useQuorumSaid(quorum, acts)

  const to = (next: RoomMode): void => flushSync(() => setMode(next))
  /** Away from the panel, to the caret. */
  const leave = (): void => {
    to({ kind: 'short' })
    show('minutes')
  }
  const offer = (words: string, undo: () => Promise<unknown>): void => {
    const once = async (): Promise<void> => {
      if (lastUndo.current === once) lastUndo.current = null
      await undo()
    }
    lastUndo.current = once
    acts.offerUndoBeside(`${words}.`, once)
  }
  /**
   * Puts what the minutes say of an act at the caret of the item in which it was done; the note and the act are taken back
   * together. To be called as the act begins: by its answer the clerk may be in another item.
   */
  const noteLater = () => {
    const put = desk.putLater()
    return async (kind: BlockKind, words: string | null): Promise<string | null> => {
      const [id] = words === null ? [] : await put([{ kind, body: inlineFromText(words), isExempt: false }])
      return id ?? null
    }
  }
  const carry = async (
    work: () => Promise<Done>,
    words: string,
    undo = async (actId: string): Promise<RoomNow> => client.room.undo({ meetingId, actId }),
    tie: Tie = (actId, blockId) => client.room.noteWritten({ actId, blockId }),
  ): Promise<boolean> => {
    const note = noteLater()
    // Shown, told and minuted before the rest of the screen is asked for again.
    const outcome = await acts.act(async () => {
      const { actId, note: text, room: after } = await work()
      keep.room(after)
      let blockId: string | null = null
      offer(words, async () => {
        keep.room(await undo(actId))
        if (blockId !== null && text !== null) removeNote(desk, blockId, text)
      })
      blockId = await note('attendanceNote', text)
      if (blockId !== null) keep.room(await tie(actId, blockId))
    })
    return outcome.kind === 'done'
  }
  const at = (person: PersonNow) => ({ meetingId, personId: person.personId, itemId })
  const of = (person: PersonNow) => ({ meetingId, personId: person.personId })

  const moveForInterest = async (): Promise<void> => {
    if (moves === null) return
    for (const person of moves.returning) await panel.return(person)
    for (const person of moves.leaving) await panel.leaveRoom(person, true)
  }
  const declare = async (interest: NewInterest, name: string): Promise<boolean> => {
    const note = noteLater()
    const made = await acts.act(async () => {
      const done = await client.declaration.add({ meetingId, ...interest })
      keep.declarations(done.declarations)
      await noteDeclaration(done, `Interest declared: ${name}`, note)
    })
    return made.kind === 'done'
  }
  const noteDeclaration = async (
    made: { readonly id: string; readonly note: string },
    words: string,
    note: ReturnType<typeof noteLater>,
  ) => {
    let blockId: string | null = null
    offer(words, async () => {
      keep.declarations(await client.declaration.remove({ id: made.id }))
      if (blockId !== null) removeNote(desk, blockId, made.note)
    })
    blockId = await note('declarationNote', made.note)
    if (blockId !== null) keep.declarations(await client.declaration.noteWritten({ id: made.id, blockId }))
  }
  const declareNone = async (): Promise<void> => {
    const isNew = declared?.nil === null
    const note = noteLater()
    await acts.act(async () => {
      const done = await client.declaration.declareNone({ meetingId })
      keep.declarations(done.declarations)
      if (isNew) await noteDeclaration(done, 'No interests declared', note)
    })
  }
  const minuteLoss = (): Promise<boolean> =>
    carry(
      () => client.room.minuteLoss({ meetingId, itemId }),
      'Loss of quorum minuted',
      (lossId) => client.room.undoLoss({ lossId }),
      (lossId, blockId) => client.room.lossWritten({ lossId, blockId }),
    )
  const askForInterest = (): void => {
    to({ kind: 'interest', personId: null, isFromList: false })
    show('context')
  }
  useCommands({
    'meeting.interest': askForInterest,
    'meeting.no-interests': () => void declareNone(),
    'meeting.interest-room': () => void moveForInterest(),
    'meeting.quorum-loss': () => void minuteLoss(),
  })

  const panel = {
    room,
    declared,
    quorum,
    moves,
    mode,
    to,
    leave,
    declare,
    declareNone,
    minuteLoss,
    moveForInterest,
    askForInterest,
    open: (): void => {
      to({ kind: 'list' })
      show('context')
    },
    undoLast: (): void => {
      if (lastUndo.current !== null) acts.say('Undone.')
      void lastUndo.current?.()
    },
    record: (person: PersonNow, status: NonNullable<PersonNow['status']>) =>
      carry(() => client.room.record({ ...of(person), status }), `${person.name}: ${statusWords[status]}`),
    startAll: () => acts.act(async () => keep.room((await client.room.startAll({ meetingId })).room)),
    arrive: (person: PersonNow) => carry(() => client.room.arrive(at(person)), `${person.name} joined`),
    leaveRoom: (person: PersonNow, isForInterest: boolean) =>
      carry(
        () => client.room.leave({ ...at(person), isForInterest }),
        `${person.name} left${isForInterest ? ' for an interest' : ''}`,
      ),
    return: (person: PersonNow) => carry(() => client.room.return(at(person)), `${person.name} returned`),
    substitute: (
      substitute: { readonly personId: string } | { readonly name: string },
      member: PersonNow,
      name: string,
    ) =>
      carry(
        () => client.room.substitute({ meetingId, substitute, forPersonId: member.personId }),
        `${name} stands in for ${member.name}`,
      ),
    turnRemote: (person: PersonNow) =>
      carry(
        () => client.room.setMode({ ...of(person), mode: person.mode === 'remote' ? 'in person' : 'remote' }),
        `${person.name}: ${person.mode === 'remote' ? 'in the room' : 'remote, no vote'}`,
      ),
    turnLate: (person: PersonNow) =>
      carry(
        () => client.room.setLateApology({ ...of(person), isLateApology: !person.isLateApology }),
        `${person.name}: ${person.isLateApology ? 'no apology for lateness' : 'apologises for lateness'}`,
      ),
    addGuest: (name: string, about: string | null) =>
      carry(() => client.room.addGuest({ meetingId, name, note: about }), `${name} is in attendance`),
    setNote: (person: PersonNow, words: string | null) =>
      acts.act(async () => keep.room(await client.room.setNote({ ...of(person), note: words }))),
    setEducation: (id: string, isEducation: boolean) =>
      acts.act(async () => keep.room(await client.room.setEducation({ itemId: id, isEducation }))),
    correctTime: async (eventId: string, blockId: string | null, time: string): Promise<boolean> => {
      const done = await acts.act(() => client.room.correctTime({ eventId, time }))
      if (done.kind === 'failed') return false
      const { room: after, noteBefore, note: words } = done.value
      keep.room(after)
      acts.say(`Time corrected to ${time}`)
      if (blockId !== null && noteBefore !== null && words !== null) rewordNote(desk, blockId, noteBefore, words)
      return true
    },
  }
  return panel
}

/** A change of the quorum is said whatever brought it about; that it is lost breaks in. */
function useQuorumSaid(quorum: ReturnType<typeof quorumAt> | null, { say, warn }: Acts): void {
  const before = useRef<QuorumState>('unknown')
  const state = quorum?.state ?? 'unknown'
  const words = quorum?.words ?? ''
  const tell = useEffectEvent((was: QuorumState) => {
    if (state === 'lost') warn(`Quorum: ${words}`)
    else if (state === 'at the limit' || (state === 'met' && was !== 'unknown')) say(`Quorum: ${words}`)
  })
  useEffect(() => {
    if (before.current !== state) tell(before.current)
    before.current = state
  }, [state])
}

const statusWords = { present: 'present', apologies: 'apologies', absent: 'absent' } as const
