import { generateKeyBetween } from 'fractional-indexing'
import { searchKey } from '#shared/domain/person/alias.ts'
import { folded } from '#shared/domain/person/person-name.ts'
import { codeKey, codeProblem } from '#shared/domain/standard-wording.ts'
import { RuleBroken } from '#shared/errors.ts'
import { getCommittee } from '#db/repositories/committee-repository.ts'
import {
  countStandardWordings,
  findStandardWordingEver,
  findWordingWithCode,
  getStandardWording,
  insertStandardWording,
  listByCode,
  listStandardWordings,
  positionBeside,
  updateStandardWording,
} from '#db/repositories/standard-wording-repository.ts'
import type { Reader } from '#db/store.ts'
import { stamps } from './context.ts'
import { os } from './procedure.ts'

/** What a picker shows at once. */
const most = 8

export const standardWordingProcedures = {
  list: os.standardWording.list.handler(({ context, input }) => {
    const question = { words: wordsOf(input.words), committeeId: input.committeeId }
    return {
      total: countStandardWordings(context.reader, question),
      wordings: listStandardWordings(context.reader, question, input.from, input.count),
    }
  }),

  find: os.standardWording.find.handler(({ context, input }) => {
    const db = context.reader
    const question = { words: wordsOf(input.words), committeeId: input.committeeId }
    const byCode = question.words.length === 1 ? listByCode(db, codeKey(input.words), input.committeeId, most) : []
    const found = [...byCode, ...listStandardWordings(db, question, 0, most)]
    const own = new Set(found.filter((row) => row.committeeId !== null).map((row) => codeKey(row.code)))
    return found
      .filter((row, at) => found.findIndex(({ id }) => id === row.id) === at)
      .filter((row) => row.committeeId !== null || !own.has(codeKey(row.code)))
      .slice(0, most)
  }),

  add: os.standardWording.add.handler(({ context, input }) =>
    context.write((db) => {
      const { code, text } = input
      const committeeId = committeeOf(db, input.committeeId)
      refuseCode(db, code, committeeId, null)
      const id = context.newId()
      const position = generateKeyBetween(positionBeside(db, null, 'before'), null)
      insertStandardWording(db, { id, committeeId, position, ...keys({ code, text }), ...stamps(context) })
      return { id }
    }),
  ),

  update: os.standardWording.update.handler(({ context, input }) =>
    context.write((db) => {
      const row = getStandardWording(db, input.id)
      const code = input.code ?? row.code
      const text = input.text ?? row.text
      const committeeId = input.committeeId === undefined ? row.committeeId : committeeOf(db, input.committeeId)
      refuseCode(db, code, committeeId, row.id)
      updateStandardWording(db, row.id, { committeeId, ...keys({ code, text }), updatedAt: context.clock.now() })
      return { id: row.id }
    }),
  ),

  move: os.standardWording.move.handler(({ context, input }) =>
    context.write((db) => {
      const row = getStandardWording(db, input.id)
      const next = input.beforeId === null ? null : getStandardWording(db, input.beforeId).position
      const position = generateKeyBetween(positionBeside(db, next, 'before'), next)
      updateStandardWording(db, row.id, { position, updatedAt: context.clock.now() })
      return { id: row.id }
    }),
  ),

  remove: os.standardWording.remove.handler(({ context, input }) =>
    context.write((db) => {
      const at = context.clock.now()
      updateStandardWording(db, getStandardWording(db, input.id).id, { deletedAt: at, updatedAt: at })
      return { id: input.id }
    }),
  ),

  putBack: os.standardWording.putBack.handler(({ context, input }) =>
    context.write((db) => {
      const row = findStandardWordingEver(db, input.id) ?? getStandardWording(db, input.id)
      refuseCode(db, row.code, row.committeeId, row.id)
      updateStandardWording(db, row.id, { deletedAt: null, updatedAt: context.clock.now() })
      return { id: row.id }
    }),
  ),
}

function keys({ code, text }: { readonly code: string; readonly text: string }) {
  return { code: code.trim(), codeKey: codeKey(code), text, searchKey: searchKey([code, plainWords(text)]) }
}

/** The words of a text by their letters and figures alone. */
function plainWords(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}’']+/gu, ' ')
}

function wordsOf(typed: string): readonly string[] {
  return folded(plainWords(typed))
    .split(' ')
    .filter((word) => word !== '')
}

function committeeOf(db: Reader, committeeId: string | null): string | null {
  return committeeId === null ? null : getCommittee(db, committeeId).id
}

function refuseCode(db: Reader, code: string, committeeId: string | null, exceptId: string | null): void {
  const problem = codeProblem(code)
  if (problem !== null) throw new RuleBroken('bad_code', problem)
  const taken = findWordingWithCode(db, codeKey(code), committeeId)
  if (taken === undefined || taken.id === exceptId) return
  throw new RuleBroken(
    'already_exists',
    `The code ${taken.code} stands for another wording already. Choose another code, or change that wording.`,
  )
}
