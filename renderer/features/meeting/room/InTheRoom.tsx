import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '#renderer/ui/Button.tsx'
import { InlineName } from '#renderer/ui/InlineName.tsx'
import { PanelSection } from '#renderer/ui/Panel.tsx'
import { declarationsItem } from '#shared/domain/room/minutes-of-room.ts'
import type { AgendaEntry, Meeting } from '../meeting-data.ts'
import { DeclaredList } from './DeclaredList.tsx'
import { focusDeclared } from './focus-declared.ts'
import { InterestForm } from './InterestForm.tsx'
import { NoteForm } from './NoteForm.tsx'
import { countSeatsTaken, peopleShown } from './people-words.ts'
import { PeopleList } from './PeopleList.tsx'
import { PersonField } from './PersonField.tsx'
import { RoomInShort } from './RoomInShort.tsx'
import type { RoomNow } from './room-data.ts'
import { SeatForm } from './SeatForm.tsx'
import type { RoomMode, RoomPanel } from './use-room-panel.ts'
import './room.css'

type InTheRoomProps = {
  readonly meeting: Meeting
  readonly entry: AgendaEntry | undefined
  readonly panel: RoomPanel
}

/** Who is here: the exceptions in a few lines, everybody on asking, and what is asked of one person. */
export function InTheRoom({ meeting, entry, panel }: InTheRoomProps) {
  const { room, mode } = panel
  if (room === undefined) return <PanelSection title="In the room">{null}</PanelSection>
  const shown = peopleShown(room)
  const members = room.people.filter(({ isMember }) => isMember)
  const here = countSeatsTaken(room.people)
  const itemNumber = (itemId: string | null) => meeting.items.find(({ id }) => id === itemId)?.number ?? null
  const unrecorded = members.filter(({ status, isLateApology }) => status === null && !isLateApology).length
  const isList = mode.kind === 'list' || (mode.kind === 'as it needs' && unrecorded > 0)
  return (
    <PanelSection title="In the room" aside={members.length === 0 ? undefined : `${here} of ${members.length} members`}>
      {shown.length === 0 && (
        <p className="quiet small">
          The committee has no members yet. Add them on its page, or somebody who is here below.
        </p>
      )}
      <Asked meeting={meeting} entry={entry} panel={panel} room={room} />
      {isList && <PeopleList people={shown} panel={panel} itemNumber={itemNumber} />}
      {(mode.kind === 'short' || (mode.kind === 'as it needs' && !isList)) && (
        <RoomInShort people={shown} panel={panel} itemNumber={itemNumber} />
      )}
      <DeclaredList meeting={meeting} panel={panel} />
      <RoomButtons panel={panel} isList={isList} unrecorded={unrecorded} members={members.length} />
      {entry !== undefined && members.some(({ role }) => role === 'co-optee-education') && (
        <label className="room-education small">
          <input
            type="checkbox"
            checked={room.educationItemIds.includes(entry.id)}
            onChange={(event) => void panel.setEducation(entry.id, event.target.checked)}
          />{' '}
          Item {entry.number} concerns education
        </label>
      )}
    </PanelSection>
  )
}

/** What is asked of one person, in place of the list; leaving it goes back to where it was asked for. */
function Asked({ meeting, entry, panel, room }: InTheRoomProps & { readonly room: RoomNow }) {
  const { mode } = panel
  const backToList = (personId: string): void => {
    panel.to({ kind: 'list' })
    const rows = [...document.querySelectorAll<HTMLElement>('.room-person')]
    const row = rows[peopleShown(room).findIndex((each) => each.personId === personId)]
    row?.focus()
  }
  if (mode.kind === 'seat') {
    const person = room.people.find(({ personId }) => personId === mode.personId)
    return person !== undefined && <SeatForm person={person} people={room.people} panel={panel} back={backToList} />
  }
  if (mode.kind === 'note') {
    const person = room.people.find(({ personId }) => personId === mode.personId)
    const back = (): void => backToList(mode.personId)
    return (
      person !== undefined && (
        <NoteForm
          key={mode.typed}
          person={person}
          typed={mode.typed}
          keep={(note) => {
            back()
            void panel.setNote(person, note)
          }}
          leave={back}
        />
      )
    )
  }
  if (mode.kind === 'declared') return <ChangedInterest meeting={meeting} panel={panel} mode={mode} />
  if (mode.kind !== 'interest') return null
  const leave = (): void => (mode.isFromList && mode.personId !== null ? backToList(mode.personId) : panel.leave())
  const person = room.people.find(({ personId }) => personId === mode.personId)
  if (person === undefined) {
    return (
      <PersonField
        label="Who declares an interest?"
        options={peopleShown(room).map(({ personId, name }) => ({ id: personId, words: name }))}
        take={({ id }) => panel.to({ kind: 'interest', personId: id, isFromList: false })}
        leave={leave}
      />
    )
  }
  const isDeclaring = declarationsItem(meeting.items)?.id === entry?.id
  const offered = isDeclaring ? '' : (entry?.number ?? '')
  return (
    <InterestForm
      key={mode.typed === undefined ? person.personId : `${person.personId} again`}
      person={person}
      typed={mode.typed}
      items={meeting.items}
      itemNumber={mode.typed === undefined ? offered : numbersOf(meeting.items, mode.typed.itemIds)}
      keep={(interest) => {
        leave()
        void panel.declare(interest, person.name)
      }}
      leave={leave}
    />
  )
}

type ChangedInterestProps = {
  readonly meeting: Meeting
  readonly panel: RoomPanel
  readonly mode: Extract<RoomMode, { kind: 'declared' }>
}

/** The form of a declaration with what it says now; afterwards the focus is on it in the list. */
function ChangedInterest({ meeting, panel, mode }: ChangedInterestProps) {
  const known = panel.declared?.declarations.find(({ id }) => id === mode.id)
  if (known === undefined) return null
  const back = (): void => {
    panel.to(mode.before)
    focusDeclared(known.id)
  }
  return (
    <InterestForm
      key={mode.typed === undefined ? known.id : `${known.id} again`}
      person={known}
      known={known}
      typed={mode.typed}
      items={meeting.items}
      itemNumber={numbersOf(meeting.items, (mode.typed ?? known).itemIds)}
      keep={(interest) => {
        back()
        void panel.changeDeclared(known, interest)
      }}
      leave={back}
      takeOut={() => {
        panel.to(mode.before)
        focusDeclared(undefined)
        void panel.removeDeclared(known)
      }}
    />
  )
}

function numbersOf(items: readonly AgendaEntry[], ids: readonly string[]): string {
  return items
    .filter(({ id }) => ids.includes(id))
    .map(({ number }) => number)
    .join(', ')
}

type RoomButtonsProps = {
  readonly panel: RoomPanel
  readonly isList: boolean
  readonly unrecorded: number
  readonly members: number
}

function RoomButtons({ panel, isList, unrecorded, members }: RoomButtonsProps) {
  const [isAdding, setAdding] = useState(false)
  const add = async (typed: string): Promise<void> => {
    const [, name = typed, about = null] = /^(.*?)\s*[,(]\s*(for item.*?)\)?$/i.exec(typed) ?? []
    if (await panel.addGuest(name, about)) flushSync(() => setAdding(false))
  }
  return (
    <>
      <div className="buttons">
        {unrecorded > 0 && (
          <Button isSmall onPress={() => void panel.startAll()}>
            {unrecorded === members ? 'All present' : 'All others present'}
          </Button>
        )}
        {members > 0 && (
          <Button
            isSmall
            look="plain"
            keys={isList ? 'Esc' : 'F4'}
            onPress={() => (isList ? panel.to({ kind: 'short' }) : panel.open())}
          >
            {isList ? 'Show in short' : 'Change'}
          </Button>
        )}
        {!isAdding && (
          <Button isSmall look="plain" icon="plus" onPress={() => setAdding(true)}>
            Add an officer or guest
          </Button>
        )}
      </div>
      {isAdding && (
        <InlineName
          label="Name, and “for item 4” if for one only"
          start=""
          keep={(name) => void add(name)}
          leave={() => setAdding(false)}
        />
      )}
    </>
  )
}
