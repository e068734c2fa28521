import { useEffect, useState, useSyncExternalStore } from 'react'

/**
 * The place in the app, kept in the address's fragment: a path, and after a “?” what a screen was asked for. The router
 * sees the path alone.
 */
export function useHashPlace(): [string, typeof goTo] {
  return [useSyncExternalStore(follow, pathNow), goTo]
}
useHashPlace.hrefs = (href: string): string => `#${href}`

/** One thing that a screen was asked for in its address; null where it was not. */
export function useAskedFor(name: string): string | null {
  return useSyncExternalStore(follow, () => askedNow().get(name))
}

/** What is asked for and not in the address yet. */
const toWrite = new Set<() => void>()

/** Before the page goes to another place: coming back finds what was asked for last, however quickly the clerk went. */
export function writeAsked(): void {
  for (const write of toWrite) write()
}

/**
 * What a screen is asked for, held here and, a moment after it has changed, in the address too: so that coming back finds
 * the screen as it was left. Empty words stand for nothing asked.
 */
export function useAsked<Name extends string>(
  names: readonly Name[],
): [Record<Name, string>, (changes: Partial<Record<Name, string>>) => void] {
  const [asked, setAsked] = useState(() => read(names))
  useEffect(() => {
    const entries = Object.entries<string>(asked).filter(([, words]) => words !== '')
    const path = pathNow()
    const address = location.hash
    const write = (): void => {
      leave()
      const query = new URLSearchParams(entries).toString()
      // Whoever has gone to another address meanwhile stays there.
      if (location.hash === address && query !== askedNow().toString()) {
        goTo(query === '' ? path : `${path}?${query}`, { replace: true })
      }
    }
    const timer = setTimeout(write, 400)
    const leave = (): void => {
      clearTimeout(timer)
      toWrite.delete(write)
    }
    toWrite.add(write)
    return leave
  }, [asked])
  // Another address of the same screen (a search begun elsewhere) asks anew.
  useEffect(() => {
    const onHashChange = (event: Event) => event.isTrusted && setAsked(read(names))
    addEventListener('hashchange', onHashChange)
    return () => removeEventListener('hashchange', onHashChange)
    // oxlint-disable-next-line react/exhaustive-deps -- the names of a screen never change
  }, [])
  return [asked, (changes) => setAsked((before) => ({ ...before, ...changes }))]
}

function read<Name extends string>(names: readonly Name[]): Record<Name, string> {
  const given = askedNow()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made from these very names
  return Object.fromEntries(names.map((name) => [name, given.get(name) ?? ''])) as Record<Name, string>
}

function goTo(to: string, { replace = false, state = null }: { replace?: boolean; state?: unknown } = {}): void {
  if (!replace) writeAsked()
  const oldURL = location.href
  const url = new URL(oldURL)
  url.hash = to.replace(/^#/, '')
  history[replace ? 'replaceState' : 'pushState'](state, '', url)
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: url.href }))
}

function follow(onChange: () => void): () => void {
  addEventListener('hashchange', onChange)
  return () => removeEventListener('hashchange', onChange)
}

function pathNow(): string {
  return `/${location.hash.replace(/^#?\/?/, '').split('?')[0] ?? ''}`
}

function askedNow(): URLSearchParams {
  return new URLSearchParams(location.hash.split('?')[1] ?? '')
}
