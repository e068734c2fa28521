import type { IsoDate } from '#shared/domain/day.ts'
import { readDue } from '#shared/domain/due-date/due-date.ts'
import { ownerNamed } from '#shared/domain/duty/duty-owner.ts'
import {
  actionOfCells,
  nothingToRead,
  type ActionList,
  type LeftOut,
  type ListedAction,
} from '#shared/domain/action-list/action-list.ts'
import { meaningOf } from '#shared/domain/action-list/action-list-column.ts'
import { isStatus } from '#shared/domain/action-list/action-list-status.ts'

/**
 * Reads a list without columns, one action a line: “A12 Min 45 – Director to circulate the plan – by the end of May 2016”.
 *
 * A number and a minute may stand at the beginning; dashes, bars and semicolons part what follows. A part that is a due
 * date, a status, or begins with “Owner:” is taken as such, and the rest is the wording, as it stands. A line with a blank
 * beginning and no number goes on with the line above.
 */
export function readActionLines(source: string, today: IsoDate): ActionList {
  const lines = linesOf(source)
  const [first] = lines
  const isTitle = first !== undefined && lines.length > 1 && isHeadingLine(first.words)
  const leftOut: readonly LeftOut[] = isTitle ? [{ line: first.line, words: first.words, why: 'a heading' }] : []
  const actions = lines.slice(isTitle ? 1 : 0).map(({ line, words }) => actionOfLine(line, words, today))
  const hasWords = actions.some(({ text }) => /\p{L}/u.test(text))
  return { form: 'lines', columns: [], actions, leftOut, problem: hasWords ? null : nothingToRead }
}

type Line = { readonly line: number; readonly words: string }

function linesOf(source: string): readonly Line[] {
  const lines: Line[] = []
  for (const [at, raw] of source
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const words = raw.trim()
    const above = lines.at(-1)
    if (words === '') continue
    const goesOn = /^\s{2,}|^\t/.test(raw) && above !== undefined && !opening.test(words) && !bullet.test(words)
    if (goesOn) lines[lines.length - 1] = { line: above.line, words: `${above.words} ${words}` }
    else lines.push({ line: at + 1, words })
  }
  return lines
}

const bullet = /^[·•◼▪■*\uF0B7\uF0A7\uF06E\uF02D–—-]\s+/u

/** “A12”, “12.”, “Action 12:”, “SR (25/26) 01” */
const opening =
  /^(?<number>(?:action\s+)?[A-Z]{0,4}\d{1,6}|[A-Z]{1,5}\s?\(\d{2,4}\/\d{2,4}\)\s?\d{1,4})(?:[.):]\s*|\s+(?:[–—-]\s+)?|\s*\|\s*)(?=\S)/iu

/** “Min 45”, “Minute 45/16, 14 Mar 2016” */
const minute =
  /^(?<minute>min(?:ute)?s?\.?\s*(?:no\.?\s*)?[\w/().]+(?:,?\s+(?:of\s+)?\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\s+\d{4})?)\s*(?:[:,.]\s*|\s[–—-]\s+|\s*\|\s*|\s+)(?=\S)/iu

function isHeadingLine(words: string): boolean {
  return (
    words.length <= 60 &&
    words.split(/\s+/).length <= 4 &&
    meaningOf(words.replace(/:$/, '')) === 'text' &&
    !/[.;]$/.test(words)
  )
}

function actionOfLine(line: number, words: string, today: IsoDate): ListedAction {
  const bare = words.replace(bullet, '')
  const numbered = opening.exec(bare)
  const rest = bare.slice(numbered?.[0].length ?? 0).replace(/^[–—-]\s+/, '')
  const minuted = minute.exec(rest)
  const parts = partsOf(rest.slice(minuted?.[0].length ?? 0))
  const taken = takeEnd(parts.text, parts.others)
  const cells = {
    number: (numbered?.groups?.['number'] ?? '').replace(/^action\s+/iu, ''),
    minute: minuted?.groups?.['minute'] ?? '',
    date: '',
    update: '',
    ...taken,
  }
  return actionOfCells(line, cells, today, ownerNamed(taken.text))
}

function partsOf(words: string): { readonly text: string; readonly others: readonly string[] } {
  const [text = '', ...others] = words.split(/(\s+[–—-]\s+|\s*\|\s*|\s*;\s+|\t+)/u)
  return { text, others }
}

/** Takes parts from the end for as long as each is something else than wording; `others` alternates marks and parts. */
function takeEnd(text: string, others: readonly string[]) {
  const taken = { due: '', status: '', owner: '' }
  let end = others.length
  while (end >= 2) {
    const part = (others[end - 1] ?? '').trim()
    const field = part === '' ? null : fieldOfPart(part)
    if (part !== '' && (field === null || taken[field.name] !== '')) break
    if (field !== null) taken[field.name] = field.words
    end -= 2
  }
  return { text: `${text}${others.slice(0, end).join('')}`.trim(), ...taken }
}

function fieldOfPart(part: string): { readonly name: 'due' | 'status' | 'owner'; readonly words: string } | null {
  const owner = /^(?:owner|lead|responsible|who|action(?: by)?)\s*:\s*(.+)$/iu.exec(part)?.[1]
  if (owner !== undefined) return { name: 'owner', words: owner }
  const due = /^(?:due|by when|when|deadline)\s*:\s*(.+)$/iu.exec(part)?.[1]
  if (due !== undefined) return { name: 'due', words: due }
  const status = /^\(?(?:(?:status|state)\s*:\s*)?([^()]+)\)?$/iu.exec(part)?.[1] ?? part
  if (isStatus(status) && readDueButVague(part) === null) return { name: 'status', words: status }
  return readDue(part.replace(/^due\s+/iu, ''), null) === null
    ? null
    : { name: 'due', words: part.replace(/^due\s+/iu, '') }
}

/** “Ongoing” is a status here; as a due date it would say nothing. */
function readDueButVague(part: string) {
  const due = readDue(part, null)
  return due === null || due.kind === 'vague' ? null : due
}
