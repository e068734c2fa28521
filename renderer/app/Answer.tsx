import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { sentenceOf } from './refusal.ts'

type AnswerProps<Data> = {
  readonly query: UseQueryResult<Data, unknown>
  /** What is being waited for: "the committee". */
  readonly what?: string | undefined
  readonly children: (data: Data) => ReactNode
}

/** What the core answered; until then nothing, and a sentence where it could not. An old answer stays while a new one is asked for. */
export function Answer<Data>({ query, what, children }: AnswerProps<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (!query.isError) return <Loading what={what} />
  return (
    <Notice status="danger" isUrgent>
      <p>{sentenceOf(query.error)}</p>
      <div className="buttons">
        <Button onPress={() => void query.refetch()}>Try again</Button>
      </div>
    </Notice>
  )
}

/** The same for what a whole screen is about: without it there is no screen, only the sentence and the way back. */
export function PageAnswer<Data>({ query, what, children }: AnswerProps<Data>) {
  if (query.data !== undefined) return children(query.data)
  return (
    <>
      {query.isError && (
        <PageHead title="This cannot be shown">
          <ButtonLink href="/">Your meetings</ButtonLink>
        </PageHead>
      )}
      <div className="page-answer">
        <Answer query={query} what={what}>
          {children}
        </Answer>
      </div>
    </>
  )
}
