import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useApi } from '#renderer/app/api.tsx'
import { ComboField } from '#renderer/ui/ComboField.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import type { OldMinutesStore } from './old-minutes-store.ts'
import type { DraftView } from './use-draft.ts'

/** The committee and the day, as the heading says them unless the clerk says otherwise. */
export function Where({ store, view }: { readonly store: OldMinutesStore; readonly view: DraftView }) {
  const { query } = useApi()
  const { committee, heldOn, choose } = useStore(store)
  const committees = useQuery(query.committee.list.queryOptions())
  const names = (committees.data ?? []).map((each) => each.name)
  const offered = offeredCommittee(view.draft.committeeName, names)

  useEffect(() => {
    if (store.getState().committee === null && offered !== null) store.getState().choose({ committee: offered })
  }, [store, offered])

  return (
    <div className="old-fields">
      <ComboField
        label="Committee"
        value={committee ?? offered ?? ''}
        options={names}
        onChange={(name) => choose({ committee: name, meetingId: undefined })}
        hint={committeeHint(committee ?? '', names)}
      />
      <DateField
        label="Date of the meeting"
        value={view.heldOn}
        onChange={(day) => choose({ heldOn: day, meetingId: undefined })}
        emptyHint="For example 14/3/2016. Without one, a meeting is made whose date is to be confirmed."
      />
      {heldOn === undefined && view.heldOn !== null && (
        <p className="field-hint">The date is the one in the heading.</p>
      )}
    </div>
  )
}

/** The committee that the heading names, as it is written where it is known; with one committee there is nothing to choose. */
function offeredCommittee(named: string | null, names: readonly string[]): string | null {
  const known = names.find((name) => name.toLocaleLowerCase('en-GB') === named?.toLocaleLowerCase('en-GB'))
  if (known !== undefined) return known
  if (names.length === 1) return names[0] ?? null
  return named === null ? null : named === named.toLocaleUpperCase('en-GB') ? withoutCapitals(named) : named
}

/** “HARBOUR AND QUAYS PANEL” as a name: “Harbour and Quays Panel”. */
function withoutCapitals(name: string): string {
  return name
    .toLocaleLowerCase('en-GB')
    .replaceAll(/\b(?!(?:of|and|the|for|in|to)\b)\p{L}/gu, (letter) => letter.toLocaleUpperCase('en-GB'))
    .replaceAll(/(?<=\p{L}['’])S\b/gu, 's')
    .replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase('en-GB'))
}

function committeeHint(committee: string, committees: readonly string[]): string {
  if (committee.trim() === '' || committees.includes(committee.trim()))
    return 'Choose one, or type the name of a new one'
  return 'A new committee of this name is made'
}
