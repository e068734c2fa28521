import { CommitteeFilter, ExemptFilter, PeriodFilter } from './WhereFilters.tsx'

export type Asked = Record<'words' | 'kind' | 'committee' | 'from' | 'to' | 'exempt', string>

type SearchFiltersProps = { readonly asked: Asked; readonly ask: (changes: Partial<Asked>) => void }

/** Where to look: in which committee, between which days, with or without what is exempt. */
export function SearchFilters({ asked, ask }: SearchFiltersProps) {
  return (
    <form className="search-filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <CommitteeFilter committee={asked.committee} ask={(committee) => ask({ committee })} />
      <PeriodFilter period={asked} ask={ask} />
      <ExemptFilter exempt={asked.exempt} ask={(exempt) => ask({ exempt })} />
    </form>
  )
}
