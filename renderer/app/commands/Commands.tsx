import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { HostClient } from '#renderer/app/api-client.ts'
import { useApi } from '#renderer/app/api.tsx'
import { AllKeys } from '#renderer/app/help/AllKeys.tsx'
import { followHostEvents } from '#renderer/app/host-events.ts'
import { useOfferedCopy } from '#renderer/app/offered-copy.ts'
import { FindBar } from './FindBar.tsx'
import { goTo, isCommandId, runCommand, useCommands } from './command-acts.ts'
import { Palette } from './Palette.tsx'
import { useAppActs } from './use-app-acts.ts'
import { useChords } from './use-chords.ts'

type Open = 'nothing' | 'palette' | 'keys' | 'find'

/** What is there on every screen: the palette, the list of keys, finding on the page, and the chords and the menu that ask for them. */
export function Commands() {
  const { host, hostQuery } = useApi()
  const queryClient = useQueryClient()
  const about = useQuery({ ...hostQuery.about.queryOptions(), staleTime: Infinity })
  const hasOwnFind = about.data?.host !== 'electron'
  const [open, setOpen] = useState<Open>('nothing')
  const cameFrom = useRef<Element | null>(null)

  // At once, and not a frame later: a key typed meanwhile would be lost.
  const show = (what: Open): void => {
    if (open === 'nothing') cameFrom.current = document.activeElement
    flushSync(() => setOpen(what))
  }
  const close = (isFocusElsewhere = false): void => {
    flushSync(() => setOpen('nothing'))
    if (!isFocusElsewhere) giveFocusBack(cameFrom.current)
  }
  useAppActs(hasOwnFind)
  useCommands({
    palette: () => (open === 'palette' ? close() : show('palette')),
    'help.keys': () => show('keys'),
    ...(hasOwnFind ? {} : { 'page.find': () => show('find') }),
  })
  useChords(hasOwnFind)
  useEffect(() => {
    const leaving = new AbortController()
    void followHostEvents(host, leaving.signal, (event) => {
      if (event.kind === 'command' && isCommandId(event.id)) runCommand(event.id)
      if (event.kind === 'copy') void takeCopy(host)
      if (event.kind === 'settings') void queryClient.invalidateQueries({ queryKey: hostQuery.settings.get.key() })
    })
    // One that was opened before this page listened.
    void takeCopy(host)
    return () => leaving.abort()
  }, [host, hostQuery, queryClient])

  return (
    <>
      {open === 'palette' && <Palette close={close} />}
      {open === 'find' && <FindBar close={close} />}
      <AllKeys isOpen={open === 'keys'} onOpenChange={(isOpen) => (isOpen ? show('keys') : close())} />
    </>
  )
}

/** A copy that was double-clicked is shown where copies are got back. */
async function takeCopy(host: HostClient): Promise<void> {
  const offered = await host.restore.offered().catch(() => null)
  if (offered === null) return
  useOfferedCopy.getState().offer(offered.handle)
  goTo('/safekeeping')
}

/** To where it came from; where that has gone meanwhile, to where work goes on. */
function giveFocusBack(to: Element | null): void {
  if (to instanceof HTMLElement && to !== document.body) to.focus()
  if (document.activeElement !== document.body) return
  document.querySelector<HTMLElement>('.minute-editor, #main')?.focus()
}
