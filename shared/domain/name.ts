/**
 * A name as names compare: without regard to case, to ’ or ', and to the width of spaces. "Children’s Panel" and
 * "children's  panel" are one committee.
 */
export function nameKey(name: string): string {
  return name.normalize('NFC').replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('en-GB')
}
