import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { QuorumState } from '#shared/domain/room/quorum.ts'
import { useApi } from '#renderer/app/api.tsx'
import { useCommands } from '#renderer/app/commands/command-acts.ts'
import type { Acts } from '../acts.ts'
import type { EditorDesk } from '../editor/editor-desk.ts'
import type { AgendaEntry, Meeting } from '../meeting-data.ts'
import type { PanelName } from '../panels.ts'
import { useItemSessions } from '../saving/use-item-sessions.ts'
import { declaring, type NewInterest } from './declaring.ts'
import { useNoting } from './noting.ts'
import { interestMoves, quorumAt } from './people-words.ts'
import { useDeclarations, useKeepRoom, useRoom, type PersonNow, type RoomNow } from './room-data.ts'

/** What the panel shows: a few lines, everybody, or one thing that is asked for. */
export type RoomMode =
  | { readonly kind: 'as it needs' }
  | { readonly kind: 'short' }
  | { readonly kind: 'list' }
  | { readonly kind: 'seat'; readonly personId: string }
  /** `typed`, here and below, is what was typed before, and refused. */
  | { readonly kind: 'note'; readonly personId: string; readonly typed?: string | null }
  | {
      readonly kind: 'interest'
      readonly personId: string | null
      readonly isFromList: boolean
      readonly typed?: NewInterest
    }
  /** A declaration that is changed; `before` is what the panel showed. */
  | { readonly kind: 'declared'; readonly id: string; readonly before: RoomMode; readonly typed?: NewInterest }

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
  const noting = useNoting(acts, desk)
  const sessions = useItemSessions()
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
  const reopen = (next: RoomMode): void => {
    to(next)
    show('context')
  }
  const carry = async (
    work: () => Promise<Done>,
    words: string,
    undo = async (actId: string): Promise<RoomNow> => client.room.undo({ meetingId, actId }),
    tie: Tie = (actId, blockId) => client.room.noteWritten({ actId, blockId }),
  ): Promise<boolean> => {
    const minute = noting.begin()
    // Shown, told and minuted before the rest of the screen is asked for again.
    const outcome = await acts.act(async () => {
      const { actId, note, room: after } = await work()
      keep.room(after)
      await minute({
        words,
        kind: 'attendanceNote',
        note,
        undo: async () => keep.room(await undo(actId)),
        tie: async (blockId) => keep.room(await tie(actId, blockId)),
      })
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
  const interests = declaring({
    client,
    meetingId,
    declared,
    keep: keep.declarations,
    acts,
    noting,
    settled: sessions.settled,
    again: (typed, known) => () =>
      reopen(
        known === null
          ? { kind: 'interest', personId: typed.personId, isFromList: false, typed }
          : { kind: 'declared', id: known.id, before: { kind: 'short' }, typed },
      ),
  })
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
    'meeting.no-interests': () => void interests.declareNone(),
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
    ...interests,
    minuteLoss,
    moveForInterest,
    askForInterest,
    changeInterest: (id: string): void => {
      const { kind } = mode
      const isPlain = kind === 'as it needs' || kind === 'short' || kind === 'list'
      to({ kind: 'declared', id, before: isPlain ? mode : { kind: 'short' } })
    },
    open: (): void => {
      to({ kind: 'list' })
      show('context')
    },
    undoLast: noting.undoLast,
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
    setNote: async (person: PersonNow, note: string | null): Promise<boolean> => {
      const set = async (next: string | null): Promise<void> =>
        void keep.room(await client.room.setNote({ ...of(person), note: next }))
      const typed = {
        words: `The capacity of ${person.name}`,
        open: () => reopen({ kind: 'note', personId: person.personId, typed: note }),
      }
      const done = await acts.act(async () => {
        await set(note)
        noting.offer(`${person.name}: ${note ?? 'no note'}`, () => set(person.note))
      }, typed)
      return done.kind === 'done'
    },
    setEducation: (id: string, isEducation: boolean) =>
      acts.act(async () => keep.room(await client.room.setEducation({ itemId: id, isEducation }))),
    correctTime: async (person: PersonNow, eventId: string, time: string, again: () => void): Promise<boolean> => {
      const typed = { words: `The time ${time} of ${person.name}`, open: again }
      const done = await acts.act(async () => {
        await sessions.settled()
        const { room: after, timeBefore, line } = await client.room.correctTime({ eventId, time })
        keep.room(after)
        const stands = line === 'stands' ? '. Its note stands as you wrote it' : ''
        noting.offer(`${person.name}: time corrected to ${time}${stands}`, async () => {
          if (timeBefore !== null) keep.room((await client.room.correctTime({ eventId, time: timeBefore })).room)
        })
      }, typed)
      return done.kind === 'done'
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
