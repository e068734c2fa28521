/** A line that opens the operative part of an item: the heading words, and what follows them on the same line. */
export type ResolutionHeading = {
  /** What stands before the sentence of the heading on the line. */
  readonly before: string
  readonly heading: string
  readonly rest: string
  readonly isUnanimous: boolean
}

/**
 * Reads a resolution heading, on its own line or with the resolution behind it: “Resolved:”, “RESOLVED – That …”, “It was
 * unanimously RESOLVED:”, “Cabinet resolved to …”, “DECISION:”, “RECOMMENDED That …”.
 *
 * A story about somebody's resolution is none: in small letters the sentence has to begin with the deciding body itself
 * or with “It was”, and to go on with “that” or “to”.
 */
export function readResolutionHeading(line: string): ResolutionHeading | null {
  return headingFrom(line, 0) ?? headingInside(line)
}

/** “RECEIVED.” on a line of its own is heading and resolution in one word. */
export function isWholeResolution(line: string): boolean {
  return /^(?:RECEIVED|NOTED|APPROVED|ADOPTED)\.?$/u.test(line.trim())
}

/**
 * A sentence that resolves by its form, where no heading stands before it: “That the report be noted.”
 */
export function isBareResolution(line: string): boolean {
  return /^\s*That\s(?:(?!\b(?:is|was|were|are|had|has)\b)[^.:]){2,240}?\bbe\s+(?:\p{L}+ly\s+)?(?:noted|received|approved|agreed|accepted|adopted|endorsed|delegated|supported|requested|asked|authorised|confirmed|deferred|referred|submitted|given|granted|recommended|welcomed|circulated|provided|brought|excluded|thanked)\b/u.test(
    line.slice(0, 400),
  )
}

const opening = /^\s*(?:(resolved|recommended)|(decisions?)|(agreed)|(resolution))\b/iu

const capitals = /\b(?:RESOLVED|RECOMMENDED)\b/u

const said =
  /^\s*(?:(?:accordingly|therefore|consequently|upon being put to the vote|on being put to the vote|having been put to the vote|following (?:a )?(?:discussion|debate|vote)|after (?:discussion|debate)|whereupon|and),?\s+)?(?:it was|the following (?:resolution )?(?:was|were)|unanimously|(?:the )?(?:committee|panel|cabinet|council|board|sub-committee|executive|forum|assembly|commission|meeting|members|governors|governing board|governing body|select committee))\s*,?\s*(?:(?:\p{L}+ly|therefore|then|also|further|accordingly|nem\.? con\.?)\s+){0,3}(resolved|recommended)\b/iu

/** “It was AGREED that”: in small letters it tells of the talk. */
const saidAgreed =
  /^\s*(?:It was|(?:The )?(?:\p{Lu}[\p{L}-]*\s+){0,4}(?:Committee|Panel|Cabinet|Council|Board|Sub-Committee|Executive|Forum|Members))\s+(?:(?:\p{L}+ly|therefore|then|also|further)\s+){0,2}AGREED\b/u

/** Words that may stand between the verb and the resolution itself. */
const tail =
  /^(?:\s+to\s+(?:the\s+)?(?:full\s+)?(?:council|cabinet|executive)(?=\s*[:–—-]|\s+that))?(?:\s*,?\s*\(?(?:unanimously|unanimous|nem\.?\s*con\.?|by assent|on a show of hands)\)?)?(?:\s*\([^()]{1,80}\)(?=\s*[:–—-]|\s+(?:that|to)\b))?\s*(?<mark>:\s*[-–—]?|[-–—]{1,2}|\.(?=\s*$))?\s*(?:\((?:unanimously|unanimous|nem\.?\s*con\.?)\)\s*[:–—-]?)?\s*/iu

function headingFrom(line: string, start: number): ResolutionHeading | null {
  const words = line.slice(start)
  const verbEnd = verbAt(words)
  if (verbEnd === null) return null
  const match = tail.exec(words.slice(verbEnd.end))
  const mark = match?.groups?.['mark']
  const rest = words.slice(verbEnd.end + (match?.[0].length ?? 0))
  if (!goesOn(rest, mark !== undefined, verbEnd.needsMark)) return null
  const isOnlyLeadIn = /^(?:that|to)\s*[:;,]?\s*[-–—]?\s*$/iu.test(rest)
  const heading = isOnlyLeadIn ? words : words.slice(0, words.length - rest.length)
  return {
    before: line.slice(0, start),
    heading: heading.trim(),
    rest: isOnlyLeadIn ? '' : rest,
    isUnanimous: /unanimous|nem\.?\s*con/iu.test(heading) && !/not unanimous/iu.test(heading),
  }
}

function goesOn(rest: string, hasMark: boolean, needsMark: boolean): boolean {
  if (rest === '' || hasMark) return rest === '' || /\p{L}|\d/u.test(rest)
  return !needsMark && /^(?:\(?[a-z\d]{1,3}[.)]\s*)?(?:that|to)\b/iu.test(rest)
}

/** Where the deciding verb of a heading ends; `needsMark` where only a colon or dash (or nothing) may follow it. */
function verbAt(words: string): { readonly end: number; readonly needsMark: boolean } | null {
  const first = opening.exec(words)
  if (first !== null) return openingVerb(words, first)
  const sentence = said.exec(words.slice(0, 300))
  if (sentence !== null) return { end: sentence[0].length, needsMark: false }
  const agreed = saidAgreed.exec(words.slice(0, 300))
  if (agreed !== null) return { end: agreed[0].length, needsMark: false }
  const shouted = capitals.exec(words.slice(0, 300))
  if (shouted === null) return null
  const before = words.slice(0, shouted.index)
  const isOneSentence = !/[.!?]\s/u.test(before) && before.trim().split(/\s+/u).length <= 25
  return isOneSentence ? { end: shouted.index + shouted[0].length, needsMark: false } : null
}

function openingVerb(
  words: string,
  first: RegExpExecArray,
): { readonly end: number; readonly needsMark: boolean } | null {
  const end = first[0].length
  if (first[1] !== undefined) {
    const isLone = words.slice(end).trim() === ''
    return isLone && /^recommended$/iu.test(first[1]) && !/^RECOMMENDED$/u.test(first[1])
      ? null
      : { end, needsMark: false }
  }
  if (first[2] !== undefined) return { end, needsMark: true }
  const isMarked = /^\s*[:–—-]/u.test(words.slice(end))
  if (first[4] !== undefined) return words.slice(end).replace(/[:\s]/gu, '') === '' ? { end, needsMark: true } : null
  const isShouted = /^\s*AGREED/u.test(words)
  return isMarked || isShouted ? { end, needsMark: !isShouted } : null
}

/** A sentence within a paragraph that shouts its verb: “… The Chair thanked all. It was RESOLVED that …”. */
function headingInside(line: string): ResolutionHeading | null {
  if (!capitals.test(line)) return null
  for (const end of line.matchAll(/[.!?]['’”"]?\s+(?=\p{Lu})/gu)) {
    const start = end.index + end[0].length
    if (!capitals.test(line.slice(start, start + 200))) continue
    const found = headingFrom(line, start)
    if (found !== null) return found
  }
  return null
}
