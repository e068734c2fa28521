import { useEffect, useRef, useState } from 'react'
import { wallTime } from '#shared/domain/session/elapsed.ts'
import { timeWords } from '#shared/domain/session/times.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { readTypedTime } from '#renderer/ui/typed-date.ts'
import { leavesByEscape } from '#renderer/ui/leaves-by-escape.ts'
import type { CourseTime } from './correcting-times.ts'
import type { Course } from './use-course.ts'

/** When things happened, to be put right. Enter keeps and goes back to the caret, unless something is to be said; Escape leaves. */
export function Times({ course: { times } }: { readonly course: Course }) {
  if (times.asked === null) return null
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Escape for its fields
    <section className="session-times" aria-label="Correct the times" onKeyDown={leavesByEscape(times.close)}>
      {times.asked.map((time, at) => (
        <TimeRow key={time.id} time={time} times={times} isFirst={at === 0} />
      ))}
      <Button isSmall look="plain" keys="Esc" onPress={times.close}>
        Close
      </Button>
    </section>
  )
}

type TimeRowProps = { readonly time: CourseTime; readonly times: Course['times']; readonly isFirst: boolean }

function TimeRow({ time, times, isFirst }: TimeRowProps) {
  const field = useRef<HTMLInputElement>(null)
  const sent = useRef<string | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const [warning, setWarning] = useState<string | null>(null)
  useEffect(() => {
    if (!isFirst) return undefined
    field.current?.select()
    // A menu that was asked gives the focus back to its button a frame later.
    const frame = requestAnimationFrame(() => document.activeElement !== field.current && field.current?.select())
    return () => cancelAnimationFrame(frame)
  }, [isFirst])
  const isWrong = typed !== null && readTypedTime(typed).kind !== 'read'
  const words = timeWords(time)

  /** Answers whether the clerk has nothing to look at. */
  const keep = (): boolean => {
    if (typed === null || typed === sent.current) return true
    setTried(true)
    const read = readTypedTime(typed)
    if (read.kind !== 'read') return false
    const odd = times.oddityOf(time, read.value)
    sent.current = typed
    setWarning(odd)
    void send(read.value)
    return odd === null
  }
  const send = async (to: string): Promise<void> => {
    await times.correct(time, to)
    sent.current = null
    setTyped((now) => (now === typed ? null : now))
  }
  return (
    <div className="session-time">
      <Field
        ref={field}
        label={`${words.charAt(0).toUpperCase()}${words.slice(1)}`}
        value={typed ?? wallTime(time.at)}
        onChange={(next) => {
          setTyped(next)
          setTried(false)
        }}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (keep()) times.close()
        }}
        error={isTried && isWrong ? 'Write the time as 19:31.' : null}
      />
      <output className="small warning">{warning !== null && `${warning} It is kept as you wrote it.`}</output>
    </div>
  )
}
