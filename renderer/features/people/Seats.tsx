import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { memberRoles, memberRoleWords, type MemberRole } from '#shared/domain/committee.ts'
import { formatDayShort } from '#shared/domain/day.ts'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { useUndo } from '#renderer/app/use-undo.ts'
import { AddLine } from '#renderer/ui/AddLine.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'
import { dayWords } from './part-words.ts'
import type { Person } from './person-data.ts'

/** The committees on which the person sits or sat. */
export function Seats({ person }: { readonly person: Person }) {
  const { client, query } = useApi()
  const { act, problem } = useAct()
  const { last, offer } = useUndo()
  const committees = useQuery(query.committee.list.queryOptions())
  const [committeeId, setCommitteeId] = useState('')
  const [role, setRole] = useState<MemberRole>('member')
  const sitsOn = new Set(person.memberships.filter(({ toOn }) => toOn === null).map((seat) => seat.committeeId))
  const free = (committees.data ?? []).filter(({ id }) => !sitsOn.has(id))

  async function add() {
    const added = await act(() =>
      client.committee.addMember({ committeeId, personId: person.id, name: person.name, role }),
    )
    if (added.kind === 'done') setCommitteeId('')
  }
  async function end(seat: Person['memberships'][number]) {
    const ended = await act(() =>
      client.committee.endMembership({ committeeId: seat.committeeId, personId: person.id }),
    )
    if (ended.kind === 'failed') return
    const { membershipId } = seat
    offer(`No longer on ${seat.committeeName}. Earlier meetings stay as they are.`, () =>
      act(() => client.committee.updateMembership({ membershipId, toOn: null })),
    )
  }

  return (
    <section aria-labelledby="person-seats">
      <div className="person-part-head">
        <h2 id="person-seats">Committees</h2>
        <UndoLine last={last} />
      </div>
      {person.memberships.length === 0 ? (
        <p className="quiet">On no committee yet.</p>
      ) : (
        <ul className="person-list" aria-label="Committees">
          {person.memberships.map((seat) => (
            <li key={seat.membershipId}>
              <span className="words">
                <Link href={`/committees/${seat.committeeId}`}>{seat.committeeName}</Link>{' '}
                <span className="second">
                  {[memberRoleWords[seat.role], dayWords(seat.fromOn, seat.toOn, formatDayShort)]
                    .filter((words) => words !== '')
                    .join(', ')}
                </span>
              </span>
              {seat.toOn === null && (
                <Button look="plain" isSmall onPress={() => void end(seat)} label={`End ${seat.committeeName}`}>
                  End
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {free.length > 0 && !person.isRetired && (
        <AddLine canAdd={committeeId !== ''} add={() => void add()}>
          <Select
            label="Add to a committee"
            value={committeeId}
            options={[{ value: '', words: 'Choose one' }, ...free.map(({ id, name }) => ({ value: id, words: name }))]}
            onChange={setCommitteeId}
            error={problem}
          />
          <Select label="Role" value={role} options={roleOptions} onChange={setRole} />
          <Button type="submit" label="Add to the committee">
            Add
          </Button>
        </AddLine>
      )}
    </section>
  )
}

const roleOptions = memberRoles.map((role) => ({ value: role, words: memberRoleWords[role] }))
