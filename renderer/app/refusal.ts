import { ORPCError } from '@orpc/client'
import { refusalCodes, type RefusalCode } from '#shared/errors.ts'

/** The sentence to show for what went wrong: the core's own for a refusal, otherwise one that says what to do next. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ORPCError && error.code === 'REFUSED') return error.message
  if (error instanceof Error && error.name === 'ConnectionLost') {
    return 'Minute Book’s store is not answering. Nothing on this screen is lost; try again in a moment.'
  }
  return 'Minute Book could not do that. Nothing you typed is lost; try again, and if it happens again, close Minute Book and start it.'
}

/** The code of a refusal, to branch on; null for anything else. */
export function refusalCodeOf(error: unknown): RefusalCode | null {
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return null
  const data: unknown = error.data
  const code = typeof data === 'object' && data !== null && 'code' in data ? data.code : null
  return refusalCodes.find((known) => known === code) ?? null
}
