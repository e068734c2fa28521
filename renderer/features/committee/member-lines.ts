import { memberRoles, type MemberRole } from '#shared/domain/committee.ts'

export const roleWords: Record<MemberRole, string> = {
  chair: 'Chair',
  'vice-chair': 'Vice-Chair',
  member: 'Member',
  'co-optee': 'Co-opted member',
  officer: 'Officer',
}

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
  /\s*(?:[,–-]\s*|\()(vice[ -]chair|chair|co-?opted member|co-?optee|officer|member)(?:man|woman|person)?(?:\s+of the .*?)?\)?\s*$/iu

function readMemberLine(line: string, otherwise: MemberRole): MemberLine {
  const match = roleAtEnd.exec(line)
  if (match === null || match.index === 0) return { name: line, role: otherwise }
  return { name: line.slice(0, match.index).replace(/,$/u, ''), role: roleNamed(match[1] ?? '') }
}

function roleNamed(words: string): MemberRole {
  const plain = words.toLowerCase().replace(' ', '-')
  if (plain.startsWith('co')) return 'co-optee'
  return memberRoles.find((role) => role === plain) ?? 'member'
}
