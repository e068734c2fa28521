import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
  type Key,
} from 'react-aria-components'
import { useApi } from '#renderer/app/api.tsx'
import { useSettings, useUsed } from '#renderer/app/settings.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { currentBindings } from './bindings.ts'
import { canRun, goTo, runCommand } from './command-acts.ts'
import {
  commandEntries,
  hitEntries,
  paletteEntries,
  placeEntries,
  searchEntry,
  type NamedCommittee,
  type PaletteEntry,
} from './palette-entries.ts'
import './palette.css'

type PaletteProps = {
  /** Puts it away; the focus goes back to where it came from, at once, unless it has gone elsewhere by itself. */
  readonly close: (isFocusElsewhere: boolean) => void
}

/**
 * Everything by its name: what can be done here, where one can go, and where words occur. It stands over the page without
 * stopping it; Escape, or going elsewhere, puts it away.
 */
export function Palette({ close }: PaletteProps) {
  const [typed, setTyped] = useState('')
  const [commands] = useState(() => commandEntries(canRun, currentBindings()))
  const committees = useNamedCommittees()
  const used = useUsed()
  const recent = useSettings()?.recent ?? []
  const hits = useHits(typed)
  const places = placeEntries(committees)
  const entries = [
    ...paletteEntries(typed, { commands, places }, recent),
    ...hitEntries(hits.found, places),
    ...(hits.found.length > 0 ? [searchEntry(typed)] : []),
  ]
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  const choose = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined) return
    close(false)
    used(entry.key)
    if (entry.to.kind === 'command') runCommand(entry.to.id)
    else goTo(entry.to.href)
  }
  const chooseByKey = (key: Key | null): void => choose(entries.find((entry) => entry.key === key) ?? entries[0])

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Escape and Enter before the list does
    <div
      className="palette"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <dialog> would take Escape and the focus its own way
      role="dialog"
      aria-label="Find or do"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && document.hasFocus() && close(true)}
      onKeyDownCapture={(event) => {
        if (event.key === 'Escape') close(false)
        else if (event.key === 'Enter' && !event.nativeEvent.isComposing) chooseByKey(chosenKey())
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField aria-label="Find or do" className="palette-field">
          <Icon name="search" />
          <Input
            ref={field}
            // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props, jsx-a11y/prefer-tag-over-role -- the library ties it to the list
            role="combobox"
            aria-expanded
            placeholder="A name, a command, words of the minutes…"
            spellCheck="false"
          />
          <kbd aria-hidden="true">Esc</kbd>
        </SearchField>
        <ListBox
          className="palette-list"
          aria-label="What was found"
          items={sectionsOf(entries)}
          onAction={chooseByKey}
          renderEmptyState={() => <p className="quiet palette-none">{emptyWords(typed, hits.isLooking)}</p>}
        >
          {(section) => (
            <ListBoxSection id={section.id} aria-label={section.id} items={section.entries}>
              <Header className="over">{section.id}</Header>
              <Collection items={section.entries}>
                {(entry) => (
                  <ListBoxItem id={entry.key} textValue={entry.words} className="palette-entry">
                    <span className="words">{entry.words}</span>
                    {entry.aside !== '' && <span className="quiet small">{entry.aside}</span>}
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  )
}

type Section = { readonly id: string; readonly entries: readonly PaletteEntry[] }

function sectionsOf(entries: readonly PaletteEntry[]): readonly Section[] {
  return [...Map.groupBy(entries, ({ group }) => group)].map(([id, group]) => ({ id, entries: group }))
}

/** The line that the arrows have come to; null where none was chosen, so that Enter takes the first. */
function chosenKey(): Key | null {
  return document.querySelector<HTMLElement>('.palette-entry[data-focused]')?.dataset['key'] ?? null
}

function emptyWords(typed: string, isLooking: boolean): string {
  if (typed.trim() === '') return ''
  return isLooking ? 'Looking…' : 'Nothing is called that, and the words stand in no minutes.'
}

/** The committees and their meetings by name, asked for as the palette opens. */
function useNamedCommittees(): readonly NamedCommittee[] {
  const { query } = useApi()
  const committees = useQuery(query.committee.list.queryOptions()).data ?? []
  const meetings = useQueries({
    queries: committees.map(({ id }) => query.meeting.list.queryOptions({ input: { committeeId: id } })),
  })
  return committees.map(({ id, name, code }, at) => ({ id, name, code, meetings: meetings[at]?.data ?? [] }))
}

/** Where the words occur, asked for once the typing has paused. One letter says too little. */
function useHits(typed: string) {
  const { query } = useApi()
  const [words, setWords] = useState('')
  useEffect(() => {
    const later = setTimeout(() => setWords(typed.trim()), 150)
    return () => clearTimeout(later)
  }, [typed])
  const found = useQuery({
    ...query.search.overview.queryOptions({ input: { words } }),
    enabled: words.length > 1,
    placeholderData: keepPreviousData,
  })
  const isAsked = typed.trim().length > 1
  return {
    found: isAsked ? (found.data?.hits ?? []) : [],
    isLooking: isAsked && (found.isFetching || words !== typed.trim()),
  }
}
