import type { Gap, MeetingRecord, RecordedItem, RecordedLine } from '#shared/domain/after-meeting/gap.ts'
import { gapOfLine } from '#shared/domain/after-meeting/gaps-of-place.ts'

/**
 * Open words that may let a child or a family be recognised: a small number of children, a child’s name or initials with an
 * age, somebody’s son or daughter. It offers a second look, and never changes anything.
 *
 * Found are numbers from 1 to 5, in figures or words, of those whom a count of few can reveal ("three looked after
 * children", "2 of the cases"); a name just before or after an age under 19; "the son of" and "daughter of" with a name; and
 * initials of a child ("Child A", "J.S., aged 7"). Not found are names without such words beside them, numbers that are
 * spread over two lines, and what a reader can only work out by taking figures away from each other.
 */
export function privacyGaps({ items }: MeetingRecord): readonly Gap[] {
  return items.flatMap((item) => (item.isExempt ? [] : item.lines.flatMap((line) => ofLine(item, line))))
}

function ofLine(item: RecordedItem, line: RecordedLine): readonly Gap[] {
  if (line.isExempt || line.kind === 'clerkNote') return []
  const named = namedChild(line.text)
  const small = named === null ? smallNumber(line.text) : null
  const found = named ?? small
  if (found === null) return []
  const message =
    named === null
      ? `“${found}” is a small number that could let a child be recognised. Check that it may be published.`
      : `“${found}” may name a child. Take the name out, or make the line exempt.`
  return [gapOfLine(named === null ? 'small-number' : 'child-name', item, line, { group: 'privacy', message })]
}

/** The words that seem to name a child; null where there are none. */
export function namedChild(text: string): string | null {
  for (const pattern of childPatterns) {
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) return found.trim()
  }
  return null
}

/** The words that give a small number of children, families or cases; null where there are none. */
export function smallNumber(text: string): string | null {
  for (const match of text.matchAll(smallNumberOf)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    if (!notACount.test(before)) return match[0].trim()
  }
  for (const match of text.matchAll(smallRest)) {
    const before = text.slice(Math.max(0, match.index - 200), match.index)
    if (whoIsCounted.test(before) && !notACount.test(before)) return match[0].trim()
  }
  return null
}

const few = '(?:[1-5]|one|two|three|four|five)'
const counted =
  '(?:child(?:ren)?|babies|baby|infants?|toddlers?|boys?|girls?|teenagers?|siblings?|pupils?|care leavers?|young (?:people|persons?|person)|cases?|families|family|foster (?:carers?|placements?)|adoptions?|unaccompanied asylum[- ]seeking)'

/** A number, at most three words that describe ("of the looked after"), and who is counted. */
const smallNumberOf = new RegExp(
  `(?<![\\p{L}\\d.,£%/–-])${few}(?:\\s+(?:of|in|the|these|those|open|new|looked|after|further|other|such|missing|individual|serious|vulnerable|local|disabled|former)){0,4}\\s+${counted}\\b`,
  'giu',
)

/** "Of these, 3 had received help": who is counted was said before. */
const smallRest = new RegExp(`(?<![\\p{L}\\d.,£%/–-])${few}\\s+(?:had|have|were|was|remained|received)\\b`, 'giu')
const whoIsCounted = new RegExp(`\\b${counted}\\b`, 'iu')

/** "section 2 children", "1 in 5 children", "grade 3 cases", "more than two families": not a count of few, or no count. */
const notACount =
  /(?:\b(?:section|paragraph|para|page|item|appendix|phase|year|stage|tier|level|band|grade|key stage|part|table|to|than|every|least|around|about|over|in|point|recommendation|any|no|number|top)\s*|[-–/]\s*)$/iu

/** Words with a capital at the start of a sentence that are nobody’s name. */
const nobody =
  '(?!(?:Children|Child|Those|People|Persons?|Young|Youths?|Pupils?|Students?|Boys?|Girls?|Teenagers?|Infants?|Babies|Adults?|Men|Women|Anyone|Everyone|All|Many|Most|Some|Residents|Members|Leavers|Carers|And|Or)\\b)'
const forename = `${nobody}\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?`
const age = '(?:1[0-8]|[1-9])'
const childPatterns: readonly RegExp[] = [
  // Ellie (7), Ellie, aged 7, seven-year-old Ellie
  new RegExp(
    `(?<!\\p{Lu}\\p{Ll}*\\s)\\b${forename}(?:\\s${forename})?,?\\s\\(?aged\\s${age}\\b(?!\\s*(?:to|and|or|[-–])\\s*\\d)`,
    'u',
  ),
  new RegExp(`\\b${age}[- ]year[- ]old\\s+${forename}\\b`, 'u'),
  new RegExp(
    `\\b(?:son|daughter|child|baby|grandchild|stepson|stepdaughter)\\s+of\\s+(?:Mr|Mrs|Ms|Miss|Dr)\\.?\\s${forename}`,
    'u',
  ),
  new RegExp(
    `\\b(?:her|his|their)\\s+(?:son|daughter|baby|child),?\\s+(?!The|That|This|Who|And|Was|Had|Is)${forename}\\b`,
    'u',
  ),
  /\bChild\s[A-Z]\b(?!\p{L})/u,
  new RegExp(`\\b(?:[A-Z]\\.\\s?){2,3},?\\s\\(?aged\\s${age}\\b`, 'u'),
]
