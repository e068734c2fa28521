import { afterAnyPhrase, afterPhrase, countAt, monthAt, skip, yearAt } from '#shared/domain/due-date/due-date-words.ts'
import type { DueWord } from '#shared/domain/due-date/due-date-words.ts'

const bodies: ReadonlySet<string> = new Set(
  'meeting meetings committee committees panel panels board boards cabinet council forum session group executive assembly commission'.split(
    ' ',
  ),
)

/** Words that cannot stand between “next” and the name of a body: behind them another thought begins. */
const breaks: ReadonlySet<string> = new Set(
  (
    'a an the this that these those to in on at by be been being is are was were will would shall should could can may might must ' +
    'has have had it its they he she we which who when where while but or if as with from into than then not week month year years ' +
    'months weeks days day steps step phase stage few term quarter asked agreed noted requested resolved received heard'
  ).split(' '),
)

/**
 * “next meeting”, “next available meeting of the Board”, “next two meetings”, “July planning committee”: the day is that
 * body's own, so the wording waits until its calendar is known. Gives the index after it.
 */
export function meetingReference(words: readonly DueWord[], from: number): number | null {
  const named = afterNext(words, from) ?? afterMonth(words, from)
  if (named === null) return null
  const body = afterBody(words, named)
  return body === null ? null : afterOwner(words, body)
}

/** “at Panel meetings”, “to each ordinary meeting of the Forum”: where something recurs. */
export function meetingsInGeneral(words: readonly DueWord[], from: number): number | null {
  const at = skip(words, from, 'at', 'to')
  if (at === from) return null
  const body = afterBody(words, skip(words, at, 'each', 'every', 'all', 'its', 'their', 'the', 'future'))
  return body !== null && words[body - 1]?.word.startsWith('meeting') ? afterOwner(words, body) : null
}

function afterNext(words: readonly DueWord[], from: number): number | null {
  const next =
    afterPhrase(words, from, 'next') ?? afterAnyPhrase(words, from, ['following meeting', 'subsequent meeting'])
  if (next === null) return null
  if (words[next - 1]?.word === 'meeting') return next - 1
  return countAt(words, next)?.next ?? next
}

function afterMonth(words: readonly DueWord[], from: number): number | null {
  const named = monthAt(words, from)
  if (named === null || /^(?:may|march)$/u.test(words[from]?.printed ?? '')) return null
  return yearAt(words, named.next) === null ? named.next : named.next + 1
}

/** The index after the name of a body that begins there and is at most eight words long. */
function afterBody(words: readonly DueWord[], from: number): number | null {
  for (let at = from; at < from + 8; at += 1) {
    const word = words[at]?.word
    if (word === undefined || breaks.has(word) || !/^[\p{L}&-]/u.test(word)) return null
    if (bodies.has(word)) return afterLongerName(words, at + 1)
  }
  return null
}

/** A body's name may go on: “Cabinet meeting”, “council's scrutiny panel”. */
function afterLongerName(words: readonly DueWord[], from: number): number {
  return bodies.has(words[from]?.word ?? '') ? afterLongerName(words, from + 1) : from
}

/** “of the Improvement Board” after “meeting”: it belongs to the wording as far as its name goes. */
function afterOwner(words: readonly DueWord[], from: number): number {
  const owner = afterAnyPhrase(words, from, ['of the', 'of this', 'of'])
  if (owner === null) return from
  let last = from
  for (let at = owner; at < owner + 9; at += 1) {
    const word = words[at]
    if (word === undefined) break
    const isName = /^\p{Lu}/u.test(word.printed) || bodies.has(word.word)
    if (isName) last = at + 1
    else if (!/^(?:the|&|,)$/.test(word.word) && (breaks.has(word.word) || !/^\p{L}/u.test(word.word))) break
  }
  return last
}
