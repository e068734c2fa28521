import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { PageAnswer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { useAsked } from '#renderer/app/hash-location.ts'
import { keepFile } from '#renderer/app/keep-file.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { OutcomeBars } from './OutcomeBars.tsx'
import { Register } from './Register.tsx'
import { RegisterFilters } from './RegisterFilters.tsx'
import { ResolutionPanel } from './ResolutionPanel.tsx'
import { askedNames, filterOf, minuteHref, type Asked, type RegisterPage } from './register.ts'
import './resolutions.css'

const noneAsked: Asked = { words: '', committee: '', outcomes: '', from: '', to: '', finding: '', exempt: '' }

/** The register of resolutions: exact words, and what came of them. */
export function ResolutionsScreen() {
  const { client, query } = useApi()
  const { act, problem } = useAct()
  const [asked, ask] = useAsked(askedNames)
  const filter = filterOf(asked)
  const pages = useInfiniteQuery(
    query.resolution.list.infiniteOptions({
      input: (offset: number) => ({ ...filter, offset }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => {
        const shown = all.reduce((sum, page) => sum + page.rows.length, 0)
        return shown < last.count && last.rows.length > 0 ? shown : undefined
      },
      placeholderData: keepPreviousData,
    }),
  )
  const spreadsheet = async (): Promise<void> => {
    const made = await act(() => client.resolution.spreadsheet(filter))
    if (made.kind === 'done') keepFile(made.value.fileName, made.value.bytes)
  }
  const first = pages.data?.pages[0]
  return (
    <>
      <PageHead title="Resolutions">
        {first !== undefined && first.of > 0 && <Button onPress={() => void spreadsheet()}>Spreadsheet (CSV)</Button>}
      </PageHead>
      {problem !== null && (
        <Notice status="danger" isUrgent>
          <p>{problem}</p>
        </Notice>
      )}
      <PageAnswer query={pages} what="the resolutions">
        {({ pages: read }) => {
          const page = read[0]
          if (page === undefined || page.of === 0) return <NoneYet isOfCommittee={asked.committee !== ''} ask={ask} />
          return (
            <RegisterWork
              page={page}
              rows={read.flatMap(({ rows }) => rows)}
              asked={asked}
              ask={ask}
              more={() => pages.hasNextPage && !pages.isFetchingNextPage && void pages.fetchNextPage()}
            />
          )
        }}
      </PageAnswer>
    </>
  )
}

type RegisterWorkProps = {
  readonly page: RegisterPage
  readonly rows: RegisterPage['rows']
  readonly asked: Asked
  readonly ask: (changes: Partial<Asked>) => void
  readonly more: () => void
}

function RegisterWork({ page, rows, asked, ask, more }: RegisterWorkProps) {
  const [, goTo] = useLocation()
  const [selectedId, select] = useState<string | null>(null)
  const selected = rows.find(({ id }) => id === selectedId) ?? rows[0]
  return (
    <div className="register-work">
      <RegisterFilters page={page} asked={asked} ask={ask} />
      <section className="register" aria-label="Register">
        <search className="register-find">
          <Field
            label="Find in the words"
            value={asked.words}
            onChange={(words) => ask({ words })}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return
              event.preventDefault()
              document.querySelector<HTMLElement>('.register-list')?.focus()
            }}
          />
        </search>
        <OutcomeBars page={page} asked={asked} />
        <output className="register-count">
          <span>
            <b>{page.count.toLocaleString('en-GB')}</b> of {page.of.toLocaleString('en-GB')}
            {asked.words.trim() !== '' && ` hold “${asked.words.trim()}”`}
          </span>{' '}
          <span>Newest first</span>
        </output>
        {selected === undefined ? (
          <div className="register-none">
            <p>No resolution is left by what is asked for. Try fewer words, or look at all of them again.</p>
            <Button onPress={() => ask(noneAsked)}>Show all resolutions</Button>
          </div>
        ) : (
          <Register
            rows={rows}
            selectedId={selected.id}
            select={select}
            open={(row) => goTo(minuteHref(row))}
            more={more}
          />
        )}
      </section>
      {selected !== undefined && <ResolutionPanel key={selected.id} row={selected} />}
    </div>
  )
}

function NoneYet({ isOfCommittee, ask }: { readonly isOfCommittee: boolean; readonly ask: RegisterWorkProps['ask'] }) {
  return (
    <div className="register-empty">
      <p>
        {isOfCommittee
          ? 'This committee has resolved nothing yet.'
          : 'What is resolved at any meeting will stand here, in its exact words, with what came of it.'}
      </p>
      {isOfCommittee ? (
        <Button onPress={() => ask(noneAsked)}>Show every committee</Button>
      ) : (
        <ButtonLink href="/">Your meetings</ButtonLink>
      )}
    </div>
  )
}
