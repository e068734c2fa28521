/**
 * What the verbs of a limb do. Verbs that decide ask nothing of anybody; verbs that set to work make an action. A verb
 * that is not listed makes one when it stands as “be …ed”.
 */
type Act = 'decides' | 'receives' | 'sets'

const deciding = (
  'note approve agree endorse adopt accept welcome support acknowledge thank congratulate exclude confirm ratify adjourn record ' +
  'grant elect sign carry recognise commend consider scrutinise suspend declare reaffirm applaud dismiss reject refuse determine'
).split(' ')

const setting = (
  'request ask refer recommend delegate authorise appoint nominate report update circulate investigate attend provide submit present ' +
  'bring prepare produce write send share invite arrange organise develop review consult publish monitor ensure instruct direct ' +
  'establish undertake convene convey explore examine implement amend draft distribute email notify inform advise brief liaise ' +
  'contact raise progress complete carry-out look take hold make add include schedule defer continue encourage urge require'
).split(' ')

const acts: ReadonlyMap<string, Act> = new Map([
  ...deciding.flatMap((verb) => formsOf(verb).map((form) => [form, 'decides'] as const)),
  ...formsOf('receive').map((form) => [form, 'receives'] as const),
  ...setting.flatMap((verb) => formsOf(verb).map((form) => [form, 'sets'] as const)),
  ...'brought written sent undertaken held made taken'.split(' ').map((form) => [form, 'sets'] as const),
])

/** Nouns as often as verbs: they are verbs only where the words around them say so. */
const alsoNouns =
  /^(?:reports?|updates?|requests?|reviews?|notes?|records?|progress|contacts?|drafts?|supports?|brief|email|look|advise|elects?|signs?|holds?|present|direct|includes?|complete|welcome)$/iu

const subjects =
  /^(?:committee|panel|cabinet|council|board|executive|members|officers?|directors?|chair|chairman|sub-committee|group|forum|councillors?|clerk|assembly|commission|commissioner|manager|trust|service|team|partners|secretary|solicitor|leader|governors)$/iu

/** Whether a limb sets anybody to work. To receive something on a day that is still to come does. */
export function hasDuty(text: string, hasDueDate: boolean): boolean {
  const found = actsIn(text)
  const first = found[0]
  if (first === undefined) return false
  const binding =
    first.act === 'decides' ? found.filter((act) => act.form !== 'infinitive' && act.form !== 'modal') : found
  return binding.some(({ act }) => act === 'sets' || (act === 'receives' && hasDueDate && first.act === 'receives'))
}

/** The offset of the first operative verb; the end of the text where there is none. */
export function firstActIn(text: string): number {
  return actsIn(text)[0]?.at ?? text.length
}

type FoundAct = {
  readonly act: Act
  readonly at: number
  readonly form: 'be' | 'infinitive' | 'modal' | 'subject' | 'joined'
}

/** The operative verbs of a limb in reading order. Verbs inside what is noted (“the actions that have been taken”) are not. */
function actsIn(text: string): readonly FoundAct[] {
  const agreed = /^\W*agreed(?:\s+|,\s*|:\s*)(?=that\b)/iu.exec(text)?.[0].length ?? 0
  const words = Array.from(text.slice(agreed, 4000).matchAll(/\p{L}+(?:[-’']\p{L}+)*|[^\s\p{L}]/gu))
  const plain = words.map((word) => word[0].toLowerCase())
  const found: FoundAct[] = []
  for (const [index, word] of words.entries()) {
    const act = actAt(plain, index, words[index - 1]?.[0] ?? '', found.at(-1)?.act ?? null)
    if (act !== null) found.push({ ...act, at: word.index + agreed })
  }
  return found
}

function actAt(
  words: readonly string[],
  at: number,
  printedBefore: string,
  last: Act | null,
): Omit<FoundAct, 'at'> | null {
  const word = words[at] ?? ''
  const known = acts.get(word) ?? null
  const back = /^\p{L}+ly$|^not$|^also$|^then$|^further$/u.test(words[at - 1] ?? '') ? 2 : 1
  const before = words[at - back] ?? ''
  if (before === 'be') return actAfterBe(words, at, back, known)
  if (known === null) return null
  if (before === 'to') return infinitive(words, at - back, last, known)
  if (/^(?:would|will|shall|should|must)$/u.test(before)) return { act: known, form: 'modal' }
  const isFirst = at === 0 || (at === 1 && words[0] === 'that')
  if (isFirst) return alsoNouns.test(word) && words[at + 1] !== 'the' ? null : { act: known, form: 'subject' }
  if (last === null && (subjects.test(before) || isPlainVerb(words, at, known))) return { act: known, form: 'subject' }
  if (last === null && /^\p{Lu}/u.test(printedBefore) && isSubjunctive(words, at))
    return { act: known, form: 'subject' }
  if (last !== null && /^(?:and|;|,)$/u.test(before))
    return isJoinedVerb(words, at) ? { act: known, form: 'joined' } : null
  return null
}

/**
 * “That the harbour master report on the lamps”: a verb after any subject, in a limb that says of nothing that it be done
 * (there, “the progress report on the lamps be noted”, the same word is a noun).
 */
function isPlainVerb(words: readonly string[], at: number, act: Act): boolean {
  return (
    act === 'sets' &&
    isSettingVerb(words, at) &&
    words[0] === 'that' &&
    !/^(?:the|a|an|this|these|its|their|all|further|full|annual|quarterly|that)$/u.test(words[at - 1] ?? '') &&
    /^(?:on|to|back|the|a|an|its|their|all|any|with|for)$/u.test(words[at + 1] ?? '') &&
    !words.some((word) => /^(?:be|is|are|was|were)$/u.test(word))
  )
}

/** “report”, and “reports back”: with an s it is a verb only where it goes on like one. */
function isSettingVerb(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  if (setting.includes(word)) return true
  return word.endsWith('s') && setting.includes(word.slice(0, -1)) && /^(?:back|to)$/u.test(words[at + 1] ?? '')
}

/** “be circulated” is operative; “to be taken”, “will be held” tell of something within what is noted. */
function actAfterBe(
  words: readonly string[],
  at: number,
  back: number,
  known: Act | null,
): Omit<FoundAct, 'at'> | null {
  const leading = words[at - back - 1] ?? ''
  const isParticiple = known !== null || /\p{L}{3,}ed$/u.test(words[at] ?? '')
  if (!isParticiple) return null
  const act = known ?? 'sets'
  if (leading === 'to') return { act, form: 'infinitive' }
  return {
    act,
    form: /^(?:would|will|shall|should|must|can|could|may|might|cannot|not)$/u.test(leading) ? 'modal' : 'be',
  }
}

/** “The Commissioner to investigate”, “agreed to write”: not “the actions taken to respond”. */
function infinitive(words: readonly string[], to: number, last: Act | null, act: Act): Omit<FoundAct, 'at'> | null {
  if (/^(?:agrees?|agreed|resolved?)$/u.test(words[to - 1] ?? '')) return { act, form: 'joined' }
  if (words[0] === 'to' && /^(?:and|;|,)$/u.test(words[to - 1] ?? '')) return { act, form: 'joined' }
  return last === 'decides' || last === 'receives' ? null : { act, form: 'infinitive' }
}

/** “That the Director of Parks provide a list”: the bare verb behind a name. */
function isSubjunctive(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  return (setting.includes(word) || deciding.includes(word)) && isJoinedVerb(words, at)
}

function isJoinedVerb(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  if (!alsoNouns.test(word)) return true
  return /^(?:the|a|an|to|that|back|its|their|his|her|all|this|these|members|officers|cabinet|council)$/u.test(
    words[at + 1] ?? '',
  )
}

function formsOf(verb: string): readonly string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
  if (/[^aeiou]y$/u.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`]
  const doubled = /^(?:refer|defer|submit|confer)$/u.test(verb) ? `${verb}${verb.at(-1)}ed` : `${stem}ed`
  return [verb, /(?:s|sh|ch|x)$/u.test(verb) ? `${verb}es` : `${verb}s`, doubled]
}
