import type { InferContractRouterInputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'
import { excerptOf, readSearchWords, type SearchTerm } from '#shared/domain/search-words.ts'
import { countWords, findWords, findWordsByKind, type FoundRow, type SearchFilter } from '#db/search.ts'
import { isExempt } from '#db/repositories/access-repository.ts'
import type { Reader } from '#db/store.ts'
import { committeeNamed } from './committee-procedures.ts'
import type { CoreContext } from './context.ts'
import { os } from './procedure.ts'

/** What is read at once; more is asked for. */
const mostHits = 50

/** Of each kind, before one kind is chosen. */
const mostOfEach = 5

/** About three lines of a list. */
const longestExcerpt = 240

export const searchProcedures = {
  find: os.search.find.handler(({ context, input }) => {
    const filter = { ...filterOf(context, input), kind: input.kind ?? null }
    const found = findWords(context.reader, filter, { offset: input.offset ?? 0, most: mostHits })
    return { hits: hitsOf(context.reader, found, input.words) }
  }),

  overview: os.search.overview.handler(({ context, input }) => {
    const filter = filterOf(context, input)
    return {
      counts: [...countWords(context.reader, filter)],
      hits: hitsOf(context.reader, findWordsByKind(context.reader, filter, mostOfEach), input.words),
    }
  }),
}

type Asked = InferContractRouterInputs<Contract>['search']['overview']

function filterOf(context: CoreContext, input: Asked): SearchFilter {
  return {
    words: input.words,
    committeeId: input.committee === undefined ? null : committeeNamed(context.reader, context, input.committee).id,
    kind: null,
    from: input.from ?? null,
    to: input.to ?? null,
    withExempt: input.exempt !== 'without',
  }
}

function hitsOf(db: Reader, rows: readonly FoundRow[], words: string) {
  const terms = readSearchWords(words)
  return rows.map((row) => hitOf(db, row, terms))
}

function hitOf(db: Reader, row: FoundRow, terms: readonly SearchTerm[]) {
  // A resolution's words are never cut.
  const { text, marks } = excerptOf(row.text, terms, row.kind === 'resolution' ? Infinity : longestExcerpt)
  const { kind, id, meetingId, committeeId, committeeName, heldOn, agendaItemId } = row
  return {
    kind,
    id,
    meetingId,
    excerpt: text,
    marks: [...marks],
    committeeId,
    committeeName,
    heldOn,
    agendaItemId,
    minute: agendaItemId === null ? '' : minuteOf(row),
    isExempt: isExempt(db, id),
  }
}

function minuteOf({ itemNumber, limbNumber }: FoundRow): string {
  return `item ${itemNumber}${limbNumber === null ? '' : `, res ${limbNumber}`}`
}
