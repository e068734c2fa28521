import { folded, isCouncillorTitle, printName, readName, type PersonName } from '#shared/domain/person/person-name.ts'

/** A person as one is looked for: the name, and the other names that the clerk has kept. */
export type NamedPerson = { readonly id: string; readonly name: PersonName; readonly aliases: readonly string[] }

/**
 * Other ways in which minutes may name the person: "Cllr N Airey", "Councillor Airey", "Mr Airey", "Neil Airey". They are
 * offered, never kept by themselves: two people may share one.
 */
export function suggestAliases(name: PersonName): readonly string[] {
  const { title, forenames, surname } = name
  if (surname === '') return []
  const others = title.split(' ').filter((word) => word !== '' && !isCouncillorTitle(word))
  const initial = initialOf(forenames)
  const honours = isCouncillorTitle(title) ? ['Cllr'] : []
  const lead = [...honours, ...(others.length === 0 ? [] : [others.join(' ')])]
  const offered = [
    ...lead.flatMap((honour) => [forenames, initial, ''].map((first) => joined(honour, first, surname))),
    ...(forenames === '' ? [] : [joined(forenames, surname)]),
  ]
  const printed = folded(printName(name))
  const seen = new Set<string>()
  return offered.filter((alias) => {
    const key = folded(alias)
    if (key === printed || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Finds people by however they are written; built once for a list of any length. */
export type PeopleFinder = (written: string | PersonName) => readonly string[]

/**
 * Whom a name as written may mean: those of whom it is the name or a kept alias; where there is nobody, those whose name it
 * says with its forenames; then those whom it names by an initial or by title and surname. More than one is for the clerk to
 * decide; nobody is guessed at by a surname alone.
 */
export function finderOf(people: readonly NamedPerson[]): PeopleFinder {
  const levels = [new Map<string, Set<string>>(), new Map<string, Set<string>>(), new Map<string, Set<string>>()]
  const put = (level: number, key: string, id: string) => {
    if (key === '') return
    const known = levels[level]?.get(key)
    if (known === undefined) levels[level]?.set(key, new Set([id]))
    else known.add(id)
  }
  for (const { id, name, aliases } of people) {
    for (const written of [printName(name), ...aliases]) put(0, personKey(written), id)
    put(1, withoutTitles(name), id)
    for (const alias of suggestAliases(name)) put(2, personKey(alias), id)
  }
  return (written) => {
    const name = typeof written === 'string' ? readName(written) : written
    const key = nameKeyOf(name)
    const keys = [key, withoutTitles(name), key]
    for (const [level, each] of keys.entries()) {
      const found = levels[level]?.get(each)
      if (each !== '' && found !== undefined) return [...found]
    }
    return []
  }
}

/** A name as names of people compare: "Cllr." and "Councillor" are one title, and letters after the name count. */
export function personKey(written: string): string {
  return nameKeyOf(readName(written))
}

/** The same for a name that has been read. */
export function nameKeyOf({ title, forenames, surname, postNominals }: PersonName): string {
  const said = folded(title)
    .replaceAll(/\b(?:cllr|councillor)\b/g, 'councillor')
    .replaceAll(/\b(?:reverend|revd)\b/g, 'rev')
  return [said, folded(forenames), folded(surname), folded(postNominals)].filter((part) => part !== '').join(' ')
}

/** All by which a search finds the person, each word with a space before it, so that a word is found by its beginning. */
export function searchKey(words: readonly string[]): string {
  return ` ${[...new Set(words.flatMap((each) => folded(each).split(' ')))].join(' ')}`
}

function withoutTitles({ forenames, surname }: PersonName): string {
  return forenames === '' ? '' : `${folded(forenames)} ${folded(surname)}`
}

function initialOf(forenames: string): string {
  return /^./u.exec(forenames)?.[0] ?? ''
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}
