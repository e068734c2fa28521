import type { AttendanceGroup, DraftAttender, DraftLine } from '#shared/domain/minutes-draft/draft-line.ts'

/** The people named by the lines that say who was there, each with the group whose heading stands before. */
export function attendanceOf(lines: readonly Pick<DraftLine, 'kind' | 'text'>[]): readonly DraftAttender[] {
  let group: AttendanceGroup = 'present'
  const people: DraftAttender[] = []
  for (const { kind, text } of lines) {
    if (kind !== 'attendance') continue
    const label = readAttendanceLabel(text)
    group = label?.group ?? group
    for (const name of namesIn(label?.rest ?? text, group)) people.push({ name, group })
  }
  return people
}

/** “PRESENT: Councillors …”, “Apologies for absence were received from …”: the group, and what follows on the line. */
export function readAttendanceLabel(line: string): { readonly group: AttendanceGroup; readonly rest: string } | null {
  const words = line.trim()
  for (const [group, pattern] of labels) {
    const match = pattern.exec(words)
    if (match !== null) return { group, rest: words.slice(match[0].length) }
  }
  return null
}

/** What may stand behind a label: nothing, a mark, or the names themselves. */
const behind = String.raw`(?:\s*(?::\s*[–—-]?|[–—-])\s*|\s*$|\t\s*|\s{2,}|\s+(?=(?:councillors?|cllrs?)\b))`

const labels: readonly (readonly [AttendanceGroup, RegExp])[] = [
  [
    'apologies',
    new RegExp(
      String.raw`^apolog(?:y|ies)(?:\s+for\s+(?:absence|lateness))?(?:\s+(?:was|were|had been)\s+(?:received|submitted|given)(?:\s+(?:from|by|on behalf of))?\s*:?\s*|\s+(?:received\s+)?from\s*:?\s*|\s+received${behind}|${behind})`,
      'iu',
    ),
  ],
  [
    'inAttendance',
    new RegExp(
      String.raw`^(?:(?:also\s+)?in\s+attendance|also\s+(?:present|attending)(?:\s+under[^:]{1,40})?|others?\s+(?:in\s+attendance|present)|officers?(?:\s+(?:present|in\s+attendance|attending))?|(?:council\s+)?staff\s+present|invited\s+guests?)${behind}`,
      'iu',
    ),
  ],
  ['absent', new RegExp(String.raw`^(?:members?\s+)?absent(?:\s+without\s+apolog(?:y|ies))?${behind}`, 'iu')],
  [
    'present',
    new RegExp(
      String.raw`^(?:(?:committee\s+|panel\s+|board\s+|voting\s+)?members?\s+(?:present|in\s+attendance)|present|councillors(?:\s+present)?(?=\s*:|\s*$)|attendance)${behind}`,
      'iu',
    ),
  ],
]

function namesIn(text: string, group: AttendanceGroup): readonly string[] {
  const plain = text.replaceAll(/\([^()]*\)/gu, ' ').replace(/\s*\(.*$/u, '')
  const parts = plain
    .split(/[;\t]|\s{3,}/u)
    .flatMap((part) => (isRunOfNames(part, group) ? partNames(part) : [post(part)]))
  return parts.map(bareName).filter((name) => /^\p{Lu}/u.test(name) && name.length <= 80)
}

/** Officers stand with their posts behind a comma; members do not, so that a comma parts them. */
function isRunOfNames(text: string, group: AttendanceGroup): boolean {
  return group !== 'inAttendance' || /^\s*(?:councillors|cllrs)\b/iu.test(text)
}

function partNames(text: string): readonly string[] {
  return text.split(/,|\s+and\s+|\s*&\s*/u)
}

function post(text: string): string {
  return text.split(/,|\s[–—-]\s/u)[0] ?? text
}

function bareName(text: string): string {
  return text
    .trim()
    .replace(/^(?:and\s+)?(?:the\s+)?(?:councillors?|cllrs?)\b\.?\s*/iu, '')
    .replace(/[\s.:;,–—-]+$/u, '')
    .replaceAll(/\s+/gu, ' ')
}
