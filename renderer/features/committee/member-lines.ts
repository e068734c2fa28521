import { readRole, type MemberRole } from '#shared/domain/committee.ts'

export type MemberLine = { readonly name: string; readonly role: MemberRole }

/**
 * Members as they are pasted from a list, one a line: "Cllr Ada Moss (Chair)", "• Ben Ojo, Vice-Chair", "3. Cai Rees".
 * A role that the line names is taken from it; the others get the role that is chosen.
 */
export function readMemberLines(text: string, otherwise: MemberRole): readonly MemberLine[] {
  return text
    .split(/[\r\n]+/u)
    .map((line) => line.replace(/^\s*(?:[•·▪*\uF0B7-]|\d{1,2}[.)])\s+/u, '').trim())
    .filter((line) => /\p{L}/u.test(line))
    .map((line) => readMemberLine(line, otherwise))
}

const roleAtEnd =
  /\s*(?:[,–-]\s*|\()((?:vice|deputy)[ -]chair|chair|co-?opted member|co-?optee|substitute|observer|officer|member)(?:man|woman|person)?(?:\s+of the .*?)?\)?\s*$/iu

function readMemberLine(line: string, otherwise: MemberRole): MemberLine {
  const match = roleAtEnd.exec(line)
  if (match === null || match.index === 0) return { name: line, role: otherwise }
  return { name: line.slice(0, match.index).replace(/,$/u, ''), role: readRole(match[1] ?? '') ?? 'member' }
}
