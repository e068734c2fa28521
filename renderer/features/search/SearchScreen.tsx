import { useInfiniteQuery, useQuery, keepPreviousData } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { readPeriodEnd } from '#shared/domain/resolution-register.ts'
import { readSearchWords, searchKinds, type SearchKind } from '#shared/domain/search-words.ts'
import { Answer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { count as counted } from '#renderer/app/count.ts'
import { useAsked } from '#renderer/app/hash-location.ts'
import { today } from '#renderer/app/today.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { SearchFilters, type Asked } from './SearchFilters.tsx'
import { HitList } from './HitList.tsx'
import { kindWords } from './hits.ts'
import './search.css'

const names = ['words', 'kind', 'committee', 'from', 'to', 'exempt'] as const

/** Finds again what was minuted: by words, then by kind, committee and day. */
export function SearchScreen() {
  const [asked, ask] = useAsked(names)
  const field = useRef<HTMLInputElement>(null)
  const results = useRef<HTMLElement>(null)
  useEffect(() => field.current?.focus(), [])

  function onKey(event: React.KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const hits = [...(results.current?.querySelectorAll<HTMLElement>('a.search-hit') ?? [])]
    const at = hits.findIndex((hit) => hit === document.activeElement)
    const isInField = document.activeElement === field.current
    if (at < 0 && !isInField) return
    const next = hits[event.key === 'ArrowDown' ? at + 1 : at - 1]
    if (next !== undefined) next.focus()
    else if (event.key === 'ArrowUp') field.current?.focus()
    event.preventDefault()
  }

  return (
    <>
      <PageHead title="Search" />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows go between the field and the links in it */}
      <div className="search-work" onKeyDown={onKey}>
        <SearchFilters asked={asked} ask={ask} />
        <section className="search-results" aria-label="What was found" ref={results}>
          <search className="search-find">
            <Field
              ref={field}
              label="Find"
              value={asked.words}
              onChange={(words) => ask({ words })}
              hint="Words in any order; “in quotation marks” they stand together. ↓ goes to what was found."
            />
          </search>
          {readSearchWords(asked.words).length === 0 ? (
            <p className="search-none">
              Type a word of what was said, resolved or named, and it is found in every meeting.
            </p>
          ) : (
            <Found asked={asked} ask={ask} />
          )}
        </section>
      </div>
    </>
  )
}

type FoundProps = { readonly asked: Asked; readonly ask: (changes: Partial<Asked>) => void }

function Found({ asked, ask }: FoundProps) {
  const { query } = useApi()
  const input = inputOf(asked)
  const overview = useQuery(query.search.overview.queryOptions({ input, placeholderData: keepPreviousData }))
  const kind = searchKinds.find((each) => each === asked.kind)
  return (
    <Answer query={overview} what="what was found">
      {({ counts, hits }) => {
        const total = counts.reduce((sum, each) => sum + each.count, 0)
        if (total === 0) return <Nothing asked={asked} ask={ask} />
        const shown = searchKinds.filter((each) => counts.some((count) => count.kind === each))
        return (
          <>
            <output className="search-count">
              <span>
                <b>{total.toLocaleString('en-GB')}</b> found
              </span>{' '}
              <span>Newest first</span>
            </output>
            <KindChoice counts={counts} total={total} kind={kind} ask={ask} />
            {kind === undefined ? (
              shown.map((each) => (
                <HitList
                  key={each}
                  kind={each}
                  hits={hits.filter((hit) => hit.kind === each)}
                  count={counts.find((count) => count.kind === each)?.count ?? 0}
                  showAll={() => ask({ kind: each })}
                />
              ))
            ) : (
              <OfKind asked={asked} kind={kind} count={counts.find((each) => each.kind === kind)?.count ?? 0} />
            )}
          </>
        )
      }}
    </Answer>
  )
}

type KindChoiceProps = {
  readonly counts: readonly { readonly kind: SearchKind; readonly count: number }[]
  readonly total: number
  readonly kind: SearchKind | undefined
  readonly ask: FoundProps['ask']
}

function KindChoice({ counts, total, kind, ask }: KindChoiceProps) {
  const choices = searchKinds.flatMap((each) => {
    const count = counts.find((one) => one.kind === each)?.count ?? 0
    return count > 0 || each === kind ? [{ value: each, words: kindWords[each].many, count }] : []
  })
  return (
    <fieldset className="search-kinds">
      <legend className="vh">Kind</legend>
      {[{ value: '', words: 'All', count: total }, ...choices].map(({ value, words, count }) => (
        <label key={value} className="search-kind">
          <input type="radio" name="kind" checked={(kind ?? '') === value} onChange={() => ask({ kind: value })} />{' '}
          <span>
            {words} <span className="num">{count.toLocaleString('en-GB')}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** One kind, fifty at a time. */
function OfKind({ asked, kind, count }: { readonly asked: Asked; readonly kind: SearchKind; readonly count: number }) {
  const { query } = useApi()
  const pages = useInfiniteQuery(
    query.search.find.infiniteOptions({
      input: (offset: number) => ({ ...inputOf(asked), kind, offset }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => (last.hits.length === 50 ? all.length * 50 : undefined),
      placeholderData: keepPreviousData,
    }),
  )
  const hits = pages.data?.pages.flatMap((page) => page.hits) ?? []
  return (
    <>
      <HitList kind={kind} hits={hits} count={count} showAll={null} />
      {pages.hasNextPage && (
        <div className="search-more">
          <Button onPress={() => void pages.fetchNextPage()} isDisabled={pages.isFetchingNextPage}>
            Show {counted(Math.min(50, Math.max(count - hits.length, 1)), 'more', 'more')}
          </Button>
          <span className="small quiet">
            {hits.length.toLocaleString('en-GB')} of {count.toLocaleString('en-GB')} shown
          </span>
        </div>
      )}
    </>
  )
}

function Nothing({ asked, ask }: FoundProps) {
  const isNarrowed = asked.committee !== '' || asked.from !== '' || asked.to !== '' || asked.exempt !== ''
  return (
    <div className="search-none" aria-live="polite">
      <p>
        Nothing holds {asked.words.trim().includes(' ') ? 'all of these words' : 'this word'}. Try fewer words, the
        beginning of a word{isNarrowed ? ', or look everywhere.' : ', or another way of saying it.'}
      </p>
      {isNarrowed && (
        <Button onPress={() => ask({ committee: '', from: '', to: '', exempt: '', kind: '' })}>Look everywhere</Button>
      )}
    </div>
  )
}

function inputOf(asked: Asked) {
  const from = readPeriodEnd(asked.from, 'from', today())
  const to = readPeriodEnd(asked.to, 'to', today())
  return {
    words: asked.words.slice(0, 2_000),
    ...(asked.committee === '' ? {} : { committee: asked.committee }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(asked.exempt === 'without' ? { exempt: 'without' as const } : {}),
  }
}
