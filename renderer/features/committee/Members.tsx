import { useRef, useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { useUndo } from '#renderer/app/use-undo.ts'
import { AddLine } from '#renderer/ui/AddLine.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'
import type { Committee, Member } from './committee.ts'
import { memberRoles, memberRoleWords as roleWords, type MemberRole } from '#shared/domain/committee.ts'
import { EarlierMembers, MemberRow } from './MemberRow.tsx'
import { readMemberLines, type MemberLine } from './member-lines.ts'

const roleOptions = memberRoles.map((role) => ({ value: role, words: roleWords[role] }))

/** Who belongs to the committee. Names are added one by one, or pasted as a list. */
export function Members({ committee }: { readonly committee: Committee }) {
  const { client } = useApi()
  const { act, problem, forget } = useAct()
  const { last, offer } = useUndo()
  const [name, setName] = useState('')
  const [role, setRole] = useState<MemberRole>('member')
  const nameField = useRef<HTMLInputElement>(null)
  const committeeId = committee.id

  async function add(lines: readonly MemberLine[]) {
    let left = lines
    const added: Pick<Member, 'personId'>[] = []
    const outcome = await act(async () => {
      for (const line of lines) {
        added.push(await client.committee.addMember({ committeeId, ...line }))
        left = left.slice(1)
      }
    })
    // What was refused, and what came after it, stays in the field.
    setName(outcome.kind === 'done' ? '' : left.map((line) => line.name).join(', '))
    if (added.length > 1) offer(`${count(added.length, 'member')} added.`, () => act(() => endAll(added)))
    nameField.current?.focus()
  }

  async function endAll(members: readonly Pick<Member, 'personId'>[]) {
    for (const member of members) await client.committee.endMembership({ committeeId, personId: member.personId })
  }

  async function give(member: Member, newRole: MemberRole) {
    const { membershipId, name: givenTo, role: before } = member
    const given = await act(() => client.committee.updateMembership({ membershipId, role: newRole }))
    if (given.kind === 'failed') return
    offer(`${givenTo} is now ${roleWords[newRole]}.`, () =>
      act(() => client.committee.updateMembership({ membershipId, role: before })),
    )
  }

  async function end(member: Member) {
    const { membershipId, toOn } = member
    const ended = await act(() => endAll([member]))
    if (ended.kind === 'failed') return
    offer(`${member.name} is no longer a member. Earlier meetings stay as they are.`, () =>
      act(() => client.committee.updateMembership({ membershipId, toOn })),
    )
    nameField.current?.focus()
  }

  return (
    <section className="committee-part" aria-labelledby="committee-members">
      <div className="committee-part-head">
        <h2 id="committee-members">Members</h2>
        <UndoLine last={last} />
      </div>
      {committee.warnings.map((warning) => (
        <Notice key={warning} status="warning">
          <p>{warning}</p>
        </Notice>
      ))}
      {committee.members.length === 0 ? (
        <p className="quiet">Nobody yet. Add the members, and each meeting knows whom to ask after.</p>
      ) : (
        <ul className="member-list" aria-label="Members">
          {committee.members.map((member) => (
            <MemberRow
              key={member.membershipId}
              member={member}
              onRole={(newRole) => void give(member, newRole)}
              onEnd={() => void end(member)}
            />
          ))}
        </ul>
      )}
      <AddLine canAdd={name.trim() !== ''} add={() => void add(readMemberLines(name, role))}>
        <Field
          ref={nameField}
          label="Add a member"
          value={name}
          onChange={(next) => {
            setName(next)
            forget()
          }}
          onPaste={(event) => {
            const lines = readMemberLines(event.clipboardData.getData('text/plain'), role)
            if (lines.length < 2) return
            event.preventDefault()
            void add(lines)
          }}
          hint="A pasted list makes one member of each line"
          error={problem}
        />
        <Select label="Role" value={role} options={roleOptions} onChange={setRole} />
        <Button type="submit" label="Add the member">
          Add
        </Button>
      </AddLine>
      {committee.earlier.length > 0 && <EarlierMembers members={committee.earlier} />}
    </section>
  )
}
