import { folded, isCouncillorTitle } from '#shared/domain/person/person-name.ts'

/**
 * People by part of their name, in the order in which they are handed in: each word typed begins a word of the name or of
 * another name by which the person is known. "Cllr" and "Councillor" before it are left out: "sm" and "Cllr Sm" find
 * Councillor Smith. Those in the room come first, and among them those whose surname begins so.
 */
export function matchingPeople<
  Person extends {
    readonly name: string
    readonly aliases: readonly string[]
    readonly isPresent: boolean
  },
>(words: string, people: readonly Person[]): readonly Person[] {
  const typed = wordsOf(words).filter((word, at, all) => all.length === 1 || at > 0 || !isCouncillorTitle(word))
  if (typed.length === 0) return people
  const found = people.flatMap((person) => {
    const names = [person.name, ...person.aliases].map(wordsOf)
    const isMeant = names.some((name) => typed.every((word) => name.some((part) => part.startsWith(word))))
    const bySurname = names.some((name) => name.at(-1)?.startsWith(typed.at(-1) ?? '') ?? false)
    return isMeant ? [{ person, rank: (person.isPresent ? 0 : 2) + (bySurname ? 0 : 1) }] : []
  })
  return found.toSorted((a, b) => a.rank - b.rank).map(({ person }) => person)
}

function wordsOf(words: string): readonly string[] {
  return folded(words)
    .split(' ')
    .filter((word) => word !== '')
}
