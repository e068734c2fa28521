import { useState } from 'react'
import { Link } from 'wouter'
import { useApi } from '#renderer/app/api.tsx'
import { useAct, type Progress } from '#renderer/app/use-act.ts'
import { TimeField } from '#renderer/ui/DateField.tsx'
import { KeptField } from '#renderer/ui/KeptField.tsx'
import { Panel, PanelSection } from '#renderer/ui/Panel.tsx'
import { RetireCommittee } from './RetireCommittee.tsx'
import { StyleChoice } from './StyleChoice.tsx'
import type { Committee } from './committee.ts'

type Change = Partial<Pick<Committee, 'name' | 'code' | 'style' | 'venue' | 'startsAt' | 'quorum'>>

/** Settings are kept one by one, each as its field is left; a refusal stands at its field, with what was typed. */
export function CommitteeSettings({ committee }: { readonly committee: Committee }) {
  const { client } = useApi()
  const { act, progress } = useAct()
  const [quorumError, setQuorumError] = useState<string | null>(null)
  const [refused, setRefused] = useState<keyof Change | null>(null)

  async function keep(field: keyof Change, change: Change) {
    const kept = await act(() => client.committee.update({ id: committee.id, ...change }))
    setRefused(kept.kind === 'failed' ? field : null)
    return kept.kind === 'done'
  }
  async function keepQuorum(typed: string | null) {
    const number = typed === null ? null : Number(typed)
    const isWrong = number !== null && !(Number.isInteger(number) && number >= 1 && number <= 500)
    setQuorumError(isWrong ? 'Write a whole number of members, such as 4, or leave it empty.' : null)
    return !isWrong && (await keep('quorum', { quorum: number }))
  }
  const errorAt = (field: keyof Change) => (progress.kind === 'failed' && refused === field ? progress.message : null)

  return (
    <Panel label="Settings of the committee" className="committee-settings">
      <PanelSection title="Settings" aside={<KeptNote progress={progress} />}>
        <div className="committee-fields">
          <KeptField
            label="Name"
            kept={committee.name}
            error={errorAt('name')}
            emptyError={`A committee needs a name. It is still called ${committee.name}.`}
            onKeep={(name) => keep('name', { name: name ?? '' })}
          />
          <KeptField
            label="Short code"
            kept={committee.code}
            error={errorAt('code')}
            onKeep={(code) => keep('code', { code })}
          />
          <KeptField
            label="Usual place"
            kept={committee.venue}
            error={errorAt('venue')}
            onKeep={(venue) => keep('venue', { venue })}
          />
          <TimeField
            label="Usually starts at"
            value={committee.startsAt}
            error={errorAt('startsAt')}
            onChange={(startsAt) => void keep('startsAt', { startsAt })}
          />
          <KeptField
            label="Quorum"
            kept={committee.quorum === null ? null : String(committee.quorum)}
            hint="Voting members that standing orders ask for; empty for a quarter, and three at the least"
            error={quorumError ?? errorAt('quorum')}
            onKeep={keepQuorum}
          />
          <StyleChoice value={committee.style} onChange={(style) => void keep('style', { style })} />
          <p>
            <Link href={`/committees/${committee.id}/wording`}>Wording and numbering</Link>
          </p>
        </div>
      </PanelSection>
      {!committee.isRetired && <RetireCommittee committee={committee} />}
    </Panel>
  )
}

function KeptNote({ progress }: { readonly progress: Progress }) {
  return <span aria-live="polite">{keptWords(progress)}</span>
}

function keptWords(progress: Progress): string {
  switch (progress.kind) {
    case 'idle':
      return 'Kept as you leave each field'
    case 'working':
      return 'Saving…'
    case 'done':
      return `Saved ${progress.at.toLocaleTimeString('en-GB', { timeZone: 'Europe/London' })}`
    default:
      return 'Not saved'
  }
}
