import type { PersonName } from '#shared/domain/person/person-name.ts'

/** How a name is read, in one line: "Title Councillor Dr; forenames Ada; surname Fennick; letters MBE". */
export function partWords({ title, forenames, surname, postNominals }: PersonName): string {
  const parts = [
    ['Title', title],
    ['forenames', forenames],
    ['surname', surname],
    ['letters after it', postNominals],
  ].flatMap(([word = '', part = '']) => (part === '' ? [] : [`${word} ${part}`]))
  const said = parts.join('; ')
  return said === '' ? 'There is no letter in this name.' : said.charAt(0).toUpperCase() + said.slice(1)
}

/** "since 14 May 2025", "until 1 June 2026", both, or nothing where neither is known. */
export function dayWords(fromOn: string | null, toOn: string | null, format: (day: string) => string): string {
  if (fromOn === null) return toOn === null ? '' : `until ${format(toOn)}`
  return toOn === null ? `since ${format(fromOn)}` : `${format(fromOn)} to ${format(toOn)}`
}
