import { allCommands, chordWords, type Command, type CommandId } from '#shared/commands.ts'
import { chordsFor, type KeyBindings } from '#shared/key-bindings.ts'
import { hrefOf, kindWords, whereWords, type SearchHit } from '#renderer/features/search/hits.ts'

/** One line of the palette. `key` is what is kept of it among those used last. */
export type PaletteEntry = {
  readonly key: string
  readonly words: string
  readonly group: string
  /** Quiet words at the end of the line: a chord, a place. */
  readonly aside: string
  /** Other words by which it is found. */
  readonly also: string
  readonly to: { readonly kind: 'command'; readonly id: CommandId } | { readonly kind: 'place'; readonly href: string }
}

/** A committee with its meetings, as far as the palette names them. */
export type NamedCommittee = {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly meetings: readonly { readonly id: string; readonly title: string }[]
}

/** How many lines of one group are shown: as many as one reads. */
const mostOfGroup = 8

/** How many of one kind the search may put before the others. */
const mostOfKind = 4

/** @param bindings the chords that the clerk has changed. */
export function commandEntries(
  canRun: (id: CommandId) => boolean,
  bindings: KeyBindings = {},
): readonly PaletteEntry[] {
  return allCommands
    .filter(({ id, isNotOffered }) => !isNotOffered && canRun(id))
    .map((command) => commandEntry(command, bindings))
}

export function placeEntries(committees: readonly NamedCommittee[]): readonly PaletteEntry[] {
  return committees.flatMap((committee) => [
    place(`/committees/${committee.id}`, committee.name, 'Committee', `${committee.code ?? ''} committee`),
    ...committee.meetings.map(({ id, title }) =>
      place(`/meetings/${id}`, title, committee.name, `${committee.name} ${committee.code ?? ''} meeting`),
    ),
  ])
}

/**
 * What the search found, a few of each kind so that none hides the others: people by their names, then where the words
 * stand, each with its committee, day and item. What is among the places already is not said twice.
 */
export function hitEntries(hits: readonly SearchHit[], places: readonly PaletteEntry[]): readonly PaletteEntry[] {
  const named = new Set(places.map(({ key }) => key))
  const entries = [...Map.groupBy(hits, ({ kind }) => kind).values()]
    .flatMap((ofKind) => ofKind.slice(0, mostOfKind))
    .flatMap((hit) => {
      const href = hrefOf(hit)
      return href === null || named.has(href) ? [] : [hitEntry(hit, href)]
    })
  const [people, others] = [true, false].map((are) => entries.filter(({ group }) => (group === peopleGroup) === are))
  return [...(people ?? []), ...(others ?? []).slice(0, mostOfGroup)]
}

/** The way to everything that was found, after the few that are shown here. */
export function searchEntry(typed: string): PaletteEntry {
  const href = `/search?words=${encodeURIComponent(typed.trim())}`
  const words = `Open Search for “${typed.trim()}”`
  return { key: 'search:words', words, group: 'Search', aside: '', also: '', to: { kind: 'place', href } }
}

/**
 * The lines to show for what is typed: what was used last comes first, then the rest in groups; with nothing typed the
 * names of meetings stay away, unless they were used last.
 */
export function paletteEntries(
  typed: string,
  offers: { readonly commands: readonly PaletteEntry[]; readonly places: readonly PaletteEntry[] },
  recent: readonly string[],
): readonly PaletteEntry[] {
  const sought = wordsOf(typed)
  const offered = [...offers.commands, ...offers.places]
  const byKey = new Map(offered.map((entry) => [entry.key, entry]))
  const used = recent
    .flatMap((key) => byKey.get(key) ?? [])
    .filter((entry) => isMatch(entry, sought))
    .slice(0, sought.length === 0 ? 5 : 3)
  const usedKeys = new Set(used.map(({ key }) => key))
  const others = (sought.length === 0 ? offers.commands : offered)
    .filter((entry) => !usedKeys.has(entry.key) && isMatch(entry, sought))
    .toSorted((one, other) => inOwnWords(other, sought) - inOwnWords(one, sought))
  return [...used.map((entry) => ({ ...entry, group: 'Used last' })), ...firstOfEachGroup(others)]
}

function commandEntry(command: Command<CommandId>, bindings: KeyBindings): PaletteEntry {
  const { id, words, group, also } = command
  const [chord = ''] = chordsFor(command, bindings)
  return { key: id, words, group, aside: chordWords(chord), also, to: { kind: 'command', id } }
}

function place(href: string, words: string, aside: string, also: string): PaletteEntry {
  return { key: href, words, group: 'Go to', aside, also, to: { kind: 'place', href } }
}

function firstOfEachGroup(entries: readonly PaletteEntry[]): readonly PaletteEntry[] {
  const groups = Map.groupBy(entries, ({ group }) => group)
  return [...groups.values()].flatMap((group) => group.slice(0, group[0]?.group === 'Go to' ? 14 : mostOfGroup))
}

const peopleGroup = 'People'

function hitEntry(hit: SearchHit, href: string): PaletteEntry {
  const { kind, id, excerpt, isExempt } = hit
  const where = [kindWords[kind].one, whereWords(hit), isExempt ? 'exempt' : ''].filter((part) => part !== '')
  return {
    key: `${kind}:${id}`,
    words: excerpt,
    group: kind === 'person' ? peopleGroup : 'In the minutes',
    aside: where.join(' · '),
    also: '',
    to: { kind: 'place', href },
  }
}

/** Every word that was typed begins a word of the line. */
function isMatch({ words, aside, also }: PaletteEntry, sought: readonly string[]): boolean {
  const own = wordsOf(`${words} ${also} ${aside}`)
  return sought.every((word) => own.some((each) => each.startsWith(word)))
}

/** How many of the words begin a word of the line itself: what is called so comes before what is merely about it. */
function inOwnWords({ words }: PaletteEntry, sought: readonly string[]): number {
  const own = wordsOf(words)
  return sought.filter((word) => own.some((each) => each.startsWith(word))).length
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLocaleLowerCase('en-GB')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
