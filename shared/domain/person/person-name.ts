/** A name as it is printed, in the parts by which it sorts and by which people refer to it. */
export type PersonName = {
  /** "Councillor Dr", "Mr"; empty where there is none. */
  readonly title: string
  readonly forenames: string
  readonly surname: string
  /** "MBE", "OBE JP". */
  readonly postNominals: string
}

/** A name with what stood after it in brackets or behind a comma: a role, a party, "substitute for Cllr Lowe". */
export type PrintedName = PersonName & { readonly remark: string }

/**
 * The parts of a name as printed: "Councillor Dr Maria O'Neill-Shah MBE (Vice-Chair)". A name that is turned round ("Airey,
 * Cllr Neil") is turned back. No character of a name is changed or left out; what cannot be told apart is the surname.
 */
export function readName(printed: string): PrintedName {
  const { name, remark } = partRemark(tidy(printed))
  const { name: inOrder, behind } = turnedBack(name)
  const words = inOrder.split(' ').filter((word) => word !== '')
  const titles = countTitles(words)
  const after = countPostNominals(words, titles)
  const rest = words.slice(titles, words.length - after)
  const surnameAt = surnameStart(rest, titles > 0)
  return {
    title: words.slice(0, titles).join(' '),
    forenames: rest.slice(0, surnameAt).join(' '),
    surname: rest.slice(surnameAt).join(' '),
    postNominals: words.slice(words.length - after).join(' '),
    remark: [behind, remark].filter((part) => part !== '').join('; '),
  }
}

/** The name in the order in which it is printed, with what stands behind it in brackets. */
export function printName(name: PersonName & { readonly remark?: string }): string {
  const { title, forenames, surname, postNominals, remark = '' } = name
  const said = [title, forenames, surname, postNominals].filter((part) => part !== '').join(' ')
  if (remark === '') return said
  return said === '' ? `(${remark})` : `${said} (${remark})`
}

/** By what a name stands in a list: surname, then forenames, without regard to case, accents and apostrophes. */
export function sortName({ surname, forenames }: PersonName): string {
  return [surname, forenames]
    .map(folded)
    .filter((part) => part !== '')
    .join(', ')
}

/** Without regard to case, accents, apostrophes, stops and commas; hyphens part words. */
export function folded(words: string): string {
  const plainWords = /^[\x20-\x7e]*$/.test(words) ? words : words.normalize('NFD').replaceAll(/\p{M}/gu, '')
  return plainWords
    .replaceAll(/['’‘`.,]/g, '')
    .replaceAll(/[-‐‑–\s]+/g, ' ')
    .trim()
    .toLowerCase()
}

export function isCouncillorTitle(title: string): boolean {
  return title.split(' ').some((word) => /^(?:cllr|councillor|alderman|alderwoman|ald)\.?$/i.test(word))
}

/** Spaces of any width and line breaks count as one. */
function tidy(printed: string): string {
  return printed.replaceAll(/\s+/g, ' ').trim()
}

const roleBehindComma =
  /^(.*\S)(?:,|\s[–—-])\s*((?:(?:vice|deputy)[ -]?)?chair(?:man|woman|person)?|(?:co-?opted |lay )?member|co-?optee|substitute|observer|officer|clerk)$/i

function partRemark(text: string): { readonly name: string; readonly remark: string } {
  const bracketed = text.endsWith(')') ? /^(.*?)\s*\(([^()]*)\)$/.exec(text) : null
  if (bracketed?.[1] !== undefined && bracketed[2] !== undefined && bracketed[1] !== '' && bracketed[2].trim() !== '') {
    return { name: bracketed[1].replace(/,$/, ''), remark: bracketed[2].trim() }
  }
  const named = /,|\s[–—-]/.test(text) ? roleBehindComma.exec(text) : null
  return named === null ? { name: text, remark: '' } : { name: named[1] ?? '', remark: named[2] ?? '' }
}

/** "Airey, Cllr Neil MBE" is "Cllr Neil Airey MBE"; "Neil Airey, MBE" and "Priya Nair, Director" are already in order. */
function turnedBack(name: string): { readonly name: string; readonly behind: string } {
  const at = name.indexOf(',')
  const before = name.slice(0, at).trim()
  const behind = name.slice(at + 1).trim()
  if (at < 0 || before === '' || behind === '') return { name: name.replaceAll(',', ' '), behind: '' }
  const words = behind.split(' ')
  if (words.every((word) => isPostNominal(word.replaceAll(',', ''), false))) {
    return { name: `${before} ${behind.replaceAll(',', ' ')}`, behind: '' }
  }
  const count = countTitles([...words, ''])
  const isSurname = before.split(' ').filter((word) => !particles.has(plain(word))).length <= 1
  if (behind.includes(',') || !(isSurname || count > 0)) return { name: before, behind }
  const after = countPostNominals(words, count)
  const middle = words.slice(count, words.length - after)
  const all = [...words.slice(0, count), ...middle, before, ...words.slice(words.length - after)]
  return { name: all.join(' '), behind: '' }
}

const titles = new Set(
  'councillor cllr mr mrs ms miss mx dr doctor prof professor sir dame lord lady baroness baron rev revd reverend canon father fr rabbi imam sister ven venerable alderman alderwoman ald major captain colonel judge pastor bishop'.split(
    ' ',
  ),
)
/** These are titles only before another one: "The Rev", "Rt Hon". */
const beforeTitles = new Set(['the', 'rt', 'right', 'hon', 'honourable', 'very', 'most'])

function countTitles(words: readonly string[]): number {
  let at = 0
  while (at < words.length - 1) {
    const word = plain(words[at])
    const isBefore =
      beforeTitles.has(word) && (titles.has(plain(words[at + 1])) || beforeTitles.has(plain(words[at + 1])))
    const isHon = word === 'hon' && at > 0
    if (!titles.has(word) && !isBefore && !isHon) break
    at += 1
  }
  return at
}

const letters = new Set(
  'MBE OBE CBE KBE DBE BEM GBE JP MP QC KC MEP MSP DL PhD MSc BSc BEd MEd LLB LLM FRSA CPFA QPM QFSM VC GC TD FCA ACA FRCN RGN DSO CB CMG CVO LVO MVO KCB Esq FRCP FRCS MRCGP'.split(
    ' ',
  ),
)
/** These are also names when all is in capitals. */
const doubtful = new Set(['MA', 'BA', 'MS', 'PC', 'AM', 'RN'])

function isPostNominal(word: string, isAllCapitals: boolean): boolean {
  const bare = word.replaceAll('.', '')
  return letters.has(bare) || (doubtful.has(bare) && !isAllCapitals)
}

function countPostNominals(words: readonly string[], from: number): number {
  const isAllCapitals = words.slice(from).every((word) => word === word.toUpperCase())
  let count = 0
  while (words.length - count - 1 > from && isPostNominal(words.at(-1 - count) ?? '', isAllCapitals)) count += 1
  return count
}

const particles = new Set(
  'de da di do dos del della van von der den ter ten la le du al el bin ibn ap ab st st. af av'.split(' '),
)

/** The last word, with the particles before it; a particle that is the only forename stays one, unless it is in small letters. */
function surnameStart(words: readonly string[], hasTitle: boolean): number {
  let at = Math.max(words.length - 1, 0)
  if (words.length > 1 && !hasTitle && plain(words[0]) === 'the') return 0
  while (at > 0) {
    const before = words[at - 1] ?? ''
    if (!particles.has(before.toLowerCase())) break
    if (at === 1 && before !== before.toLowerCase()) break
    at -= 1
  }
  return at
}

function plain(word: string | undefined): string {
  return (word ?? '').replace(/\.$/, '').toLowerCase()
}
