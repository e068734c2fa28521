import { useQuery } from '@tanstack/react-query'
import { readPeriodEnd } from '#shared/domain/resolution-register.ts'
import { useApi } from '#renderer/app/api.tsx'
import { today } from '#renderer/app/today.ts'
import { PeriodField } from '#renderer/ui/PeriodField.tsx'
import { Select } from '#renderer/ui/Select.tsx'

type CommitteeFilterProps = { readonly committee: string; readonly ask: (committee: string) => void }

/** One committee by its id, or every committee for an empty one. */
export function CommitteeFilter({ committee, ask }: CommitteeFilterProps) {
  const { query } = useApi()
  const committees = useQuery(query.committee.list.queryOptions())
  return (
    <Select
      label="Committee"
      value={committee}
      options={[
        { value: '', words: 'Every committee' },
        ...(committees.data ?? []).map(({ id, name }) => ({ value: id, words: name })),
      ]}
      onChange={ask}
    />
  )
}

type Period = { readonly from: string; readonly to: string }

type PeriodFilterProps = { readonly period: Period; readonly ask: (changes: Partial<Period>) => void }

/** Between which days, as typed: "March 2016", "2015/16"; an empty end is open. */
export function PeriodFilter({ period, ask }: PeriodFilterProps) {
  return (
    <>
      <PeriodField
        label="From"
        words={period.from}
        onChange={(from) => ask({ from })}
        day={readPeriodEnd(period.from, 'from', today())}
        means="from"
      />
      <PeriodField
        label="To"
        words={period.to}
        onChange={(to) => ask({ to })}
        day={readPeriodEnd(period.to, 'to', today())}
        means="up to"
      />
    </>
  )
}

type ExemptFilterProps = { readonly exempt: string; readonly ask: (exempt: '' | 'without') => void }

/** With what is exempt, as it is unless asked otherwise, or without. */
export function ExemptFilter({ exempt, ask }: ExemptFilterProps) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={exempt !== 'without'}
        onChange={(event) => ask(event.target.checked ? '' : 'without')}
      />{' '}
      <span>With what is exempt</span>
    </label>
  )
}
