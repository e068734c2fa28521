import { useQuery } from '@tanstack/react-query'
import { readPeriodEnd } from '#shared/domain/resolution-register.ts'
import { useApi } from '#renderer/app/api.tsx'
import { today } from '#renderer/app/today.ts'
import { PeriodField } from '#renderer/ui/PeriodField.tsx'
import { Select } from '#renderer/ui/Select.tsx'

export type Asked = Record<'words' | 'kind' | 'committee' | 'from' | 'to' | 'exempt', string>

type SearchFiltersProps = { readonly asked: Asked; readonly ask: (changes: Partial<Asked>) => void }

/** Where to look: in which committee, between which days, with or without what is exempt. */
export function SearchFilters({ asked, ask }: SearchFiltersProps) {
  const { query } = useApi()
  const committees = useQuery(query.committee.list.queryOptions())
  return (
    <form className="search-filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <Select
        label="Committee"
        value={asked.committee}
        options={[
          { value: '', words: 'Every committee' },
          ...(committees.data ?? []).map(({ id, name }) => ({ value: id, words: name })),
        ]}
        onChange={(committee) => ask({ committee })}
      />
      <PeriodField
        label="From"
        words={asked.from}
        onChange={(from) => ask({ from })}
        day={readPeriodEnd(asked.from, 'from', today())}
        means="from"
      />
      <PeriodField
        label="To"
        words={asked.to}
        onChange={(to) => ask({ to })}
        day={readPeriodEnd(asked.to, 'to', today())}
        means="up to"
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={asked.exempt !== 'without'}
          onChange={(event) => ask({ exempt: event.target.checked ? '' : 'without' })}
        />{' '}
        <span>With what is exempt</span>
      </label>
    </form>
  )
}
