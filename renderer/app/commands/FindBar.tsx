import { useEffect, useRef, useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { followHostEvents } from '#renderer/app/host-events.ts'
import { Button } from '#renderer/ui/Button.tsx'
import './find-bar.css'

/** Finds words on the page, in the window's own way: Enter goes on, Shift+Enter back, Escape puts it away. */
export function FindBar({ close }: { readonly close: () => void }) {
  const { host } = useApi()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<{ readonly at: number; readonly matches: number } | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    const leaving = new AbortController()
    void followHostEvents(host, leaving.signal, (event) => event.kind === 'found' && setFound(event))
    return () => {
      leaving.abort()
      void host.window.leaveFinding().catch(() => undefined)
    }
  }, [host])

  const look = (sought: string, isNext: boolean, isBack: boolean): void => {
    const asked = sought === '' ? host.window.leaveFinding() : host.window.find({ words: sought, isBack, isNext })
    void asked.catch(() => undefined)
  }
  return (
    <search className="find-bar" aria-label="Find on this page">
      <input
        ref={field}
        className="control"
        aria-label="Find on this page"
        value={words}
        spellCheck="false"
        onChange={(event) => {
          setWords(event.target.value)
          setFound(null)
          look(event.target.value, false, false)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close()
          else if (event.key === 'Enter') look(words, true, event.shiftKey)
          else return
          event.preventDefault()
        }}
      />
      <output className="small">{words === '' ? '' : countWords(found)}</output>
      <Button isSmall icon="up" label="Place before" onPress={() => look(words, true, true)}>
        {null}
      </Button>
      <Button isSmall icon="down" label="Next place" onPress={() => look(words, true, false)}>
        {null}
      </Button>
      <Button isSmall look="plain" onPress={close}>
        Close
      </Button>
    </search>
  )
}

function countWords(found: { readonly at: number; readonly matches: number } | null): string {
  if (found === null) return ''
  return found.matches === 0 ? 'Not on this page' : `${found.at} of ${found.matches}`
}
