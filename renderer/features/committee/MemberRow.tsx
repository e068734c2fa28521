import { useState } from 'react'
import { Link } from 'wouter'
import { memberRoles, memberRoleWords, type MemberRole } from '#shared/domain/committee.ts'
import { formatDayShort } from '#shared/domain/day.ts'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { KeptField } from '#renderer/ui/KeptField.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { dayWords } from '#renderer/features/people/part-words.ts'
import type { Member } from './committee.ts'

type MemberRowProps = {
  readonly member: Member
  readonly onRole: (role: MemberRole) => void
  readonly onEnd: () => void
}

const roleOptions = memberRoles.map((role) => ({ value: role, words: memberRoleWords[role] }))

/** One member: the role is changed in the line, days and party below it when they are asked for. */
export function MemberRow({ member, onRole, onEnd }: MemberRowProps) {
  const [isOpen, setOpen] = useState(false)
  const { name, role } = member
  return (
    <li>
      <span className="words">
        <Link href={`/people/${member.personId}`}>{name}</Link> <MemberNotes member={member} />
      </span>
      <Select label={`Role of ${name}`} isLabelHidden value={role} options={roleOptions} onChange={onRole} />
      <span className="member-acts">
        <Button look="plain" isSmall onPress={() => setOpen(!isOpen)} label={`Days and party of ${name}`}>
          {isOpen ? 'Close' : 'Days'}
        </Button>
        <Button look="plain" isSmall onPress={onEnd} label={`End membership of ${name}`}>
          End membership
        </Button>
      </span>
      {isOpen && <MemberDays member={member} />}
    </li>
  )
}

/** Who sat here before: nothing of it is lost, and a day that was put down wrongly can be mended. */
export function EarlierMembers({ members }: { readonly members: readonly Member[] }) {
  return (
    <details className="earlier-members">
      <summary>Earlier members ({members.length})</summary>
      <ul className="member-list" aria-label="Earlier members">
        {members.map((member) => (
          <li key={member.membershipId}>
            <span className="words">
              <Link href={`/people/${member.personId}`}>{member.name}</Link> <MemberNotes member={member} />
            </span>
            <span className="second">{memberRoleWords[member.role]}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function MemberNotes({ member }: { readonly member: Member }) {
  const { party, term, fromOn, toOn } = member
  const notes = [party ?? '', dayWords(fromOn, toOn, formatDayShort), term ?? ''].filter((words) => words !== '')
  return <span className="quiet small">{notes.join(', ')}</span>
}

function MemberDays({ member }: { readonly member: Member }) {
  const { client } = useApi()
  const { act, problem } = useAct()
  const { membershipId } = member
  const keep = async (change: { fromOn?: string | null; toOn?: string | null; party?: string | null }) =>
    (await act(() => client.committee.updateMembership({ membershipId, ...change }))).kind === 'done'
  return (
    <div className="member-days">
      <DateField
        label={`First day of ${member.name}`}
        value={member.fromOn}
        onChange={(fromOn) => void keep({ fromOn })}
        emptyHint="Empty while it is not known"
        error={problem}
      />
      <DateField
        label={`Last day of ${member.name}`}
        value={member.toOn}
        onChange={(toOn) => void keep({ toOn })}
        emptyHint="Empty while it goes on"
      />
      <KeptField
        label={`Party group of ${member.name}`}
        kept={member.party}
        error={null}
        onKeep={(party) => keep({ party })}
      />
    </div>
  )
}
