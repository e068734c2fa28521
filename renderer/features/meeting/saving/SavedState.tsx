import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { Icon } from '#renderer/ui/Icon.tsx'
import type { Voice } from '#renderer/ui/voice.ts'
import { assertNever } from '#shared/errors.ts'
import type { Progress } from './save-queue.ts'
import { useItemSessions } from './use-item-sessions.ts'

/** The time of the last save that is on the disk; read out at most every 30 s, and at once when saving fails. */
export function SavedState({ voice }: { readonly voice: Voice }) {
  const progress = useStore(useItemSessions().progress)
  useQuietly(progress, voice)
  return (
    <div className="meeting-saved">
      {/* The longer words take the line of the label, so that the bar stays as high as it is. */}
      <dt className={progress.kind === 'failed' ? 'vh' : undefined}>Saved</dt>
      <dd>
        <Shown progress={progress} />
      </dd>
    </div>
  )
}

function Shown({ progress }: { readonly progress: Progress }) {
  switch (progress.kind) {
    case 'saving':
      return <>Saving…</>
    case 'failed':
      return (
        <span className="warning">
          <Icon name="warn" /> {failure(progress)}
        </span>
      )
    case 'saved':
      return progress.at === null ? (
        <>All saved</>
      ) : (
        <>
          <span className="success">
            <Icon name="check" />
          </span>{' '}
          <time dateTime={progress.at}>{clock(progress.at)}</time>
        </>
      )
    default:
      return assertNever(progress)
  }
}

const sayEvery = 30_000

/** That nothing is kept breaks in, and so does nothing else; that it is kept again is said without waiting. */
function useQuietly(progress: Progress, voice: Voice): void {
  const [said, setSaid] = useState({ words: '', at: -sayEvery, wasFailed: false })
  const words = wordsFor(progress)
  const isFailed = progress.kind === 'failed'
  useEffect(() => {
    if (words === said.words || progress.kind === 'saving') return undefined
    const wait = isFailed || said.wasFailed ? 0 : Math.max(sayEvery - (performance.now() - said.at), 0)
    const timer = setTimeout(() => {
      if (isFailed) voice.warn(words)
      else voice.say(words)
      setSaid({ words, at: performance.now(), wasFailed: isFailed })
    }, wait)
    return () => clearTimeout(timer)
  }, [words, isFailed, progress.kind, said, voice])
}

function wordsFor(progress: Progress): string {
  if (progress.kind === 'failed') return failure(progress)
  return progress.kind === 'saved' && progress.at !== null ? `Saved ${clock(progress.at)}` : ''
}

function failure({ since, message }: Extract<Progress, { kind: 'failed' }>): string {
  const from = since === null ? 'Not saved yet' : `Not saved since ${clock(since)}`
  return `${from}. Kept in this window; trying again. ${message}`
}

// Made once: to make one takes longer than a key may.
const wallClock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'medium', hourCycle: 'h23' })

/** The time on the wall of the meeting room. */
function clock(instant: string): string {
  return wallClock.format(new Date(instant))
}
