import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { voteSides, type VoteChoice, type VoteCounts, type VoteSide } from '#shared/domain/motion/motion.ts'
import { sideWords } from '#shared/domain/motion/motion-wording.ts'
import { Button } from '#renderer/ui/Button.tsx'
import type { PersonThere } from './motion-data.ts'

type CountsStepProps = {
  readonly title: string
  readonly start: VoteCounts | null
  /** How many may vote, as the room stands. */
  readonly voters: number
  readonly take: (counts: VoteCounts) => void
  readonly say: (words: string) => void
}

/** Three numbers; Enter goes on, and after the last one keeps them. A field left empty is none. */
export function CountsStep({ title, start, voters, take, say }: CountsStepProps) {
  const tallyId = useId()
  const [counts, setCounts] = useState<Readonly<Record<VoteSide, string>>>(() => ({
    for: start === null ? '' : String(start.for),
    against: start === null ? '' : String(start.against),
    abstain: start === null ? '' : String(start.abstain),
  }))
  const fields = useRef<(HTMLInputElement | null)[]>([])
  useLayoutEffect(() => fields.current[0]?.focus(), [])
  const number = (side: VoteSide): number => Number(counts[side].replaceAll(/\D/g, '') || 0)
  const sum = voteSides.reduce((total, side) => total + number(side), 0)
  const isTooMany = voters > 0 && sum > voters
  const tooMany = `${sum} votes, and ${voters} who may vote are in the room. You can keep it all the same.`
  useEffect(() => {
    if (isTooMany) say(tooMany)
  }, [isTooMany, tooMany, say])
  const keep = () => take({ for: number('for'), against: number('against'), abstain: number('abstain') })
  return (
    <div className="motion-counts">
      <p className="motion-title">{title}</p>
      <div className="motion-fields">
        {voteSides.map((side, at) => (
          <label key={side}>
            {sideWords[side]}
            <input
              ref={(field) => {
                fields.current[at] = field
              }}
              className="control"
              aria-describedby={tallyId}
              inputMode="numeric"
              autoComplete="off"
              maxLength={5}
              value={counts[side]}
              onFocus={(event) => event.currentTarget.select()}
              onChange={({ currentTarget }) =>
                setCounts((now) => ({ ...now, [side]: currentTarget.value.replaceAll(/\D/g, '') }))
              }
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return
                event.preventDefault()
                const next = fields.current[at + 1]
                if (next == null) keep()
                else next.focus()
              }}
            />
          </label>
        ))}
      </div>
      <p className="small quiet" id={tallyId}>
        {isTooMany ? tooMany : `${sum} of ${voters} who may vote`}
      </p>
      <Button isSmall keys="Enter" onPress={keep}>
        Keep the count
      </Button>
    </div>
  )
}

type RecordedStepProps = {
  readonly title: string
  readonly people: readonly PersonThere[]
  readonly start: readonly VoteChoice[]
  readonly take: (choices: readonly VoteChoice[]) => void
}

const letters: Readonly<Record<string, VoteSide>> = { f: 'for', a: 'against', b: 'abstain' }

/** Who voted how: F, A or B goes on to the next; Shift with it is for all the rest. Enter keeps the vote. */
export function RecordedStep({ title, people, start, take }: RecordedStepProps) {
  const rows = useRef<(HTMLButtonElement | null)[]>([])
  const [sides, setSides] = useState<ReadonlyMap<string, VoteSide>>(
    () => new Map(start.map(({ personId, side }) => [personId, side])),
  )
  useLayoutEffect(() => rows.current[0]?.focus(), [])
  const count = (side: VoteSide) => [...sides.values()].filter((each) => each === side).length
  const set = (at: number, side: VoteSide): void => {
    const person = people[at]
    if (person !== undefined) setSides((now) => new Map(now).set(person.personId, side))
    rows.current[Math.min(at + 1, people.length - 1)]?.focus()
  }
  const setRest = (side: VoteSide): void =>
    setSides((now) => new Map(people.map(({ personId }) => [personId, now.get(personId) ?? side])))
  const keep = () => take([...sides].map(([personId, side]) => ({ personId, side })))
  const byKey = (event: React.KeyboardEvent, at: number): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const side = letters[event.key.toLowerCase()]
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key]
    if (side !== undefined && event.shiftKey) setRest(side)
    else if (side !== undefined) set(at, side)
    else if (to !== undefined) rows.current[to]?.focus()
    else if (event.key === 'Enter') keep()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="motion-recorded">
      <p className="motion-title">{title}</p>
      <p className="small quiet">
        <kbd>F</kbd> for, <kbd>A</kbd> against, <kbd>B</kbd> abstained; with <kbd>⇧</kbd> all the rest; <kbd>Enter</kbd>{' '}
        keeps it
      </p>
      {people.length === 0 && (
        <p className="small">Nobody who may vote is recorded as here. F4 opens who is in the room.</p>
      )}
      <ol>
        {people.map((person, at) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a quicker way to what the buttons do
          <li key={person.personId} onKeyDown={(event) => byKey(event, at)}>
            <span id={`voter-${person.personId}`}>{person.name}</span>
            {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would need a legend of its own */}
            <span role="group" aria-labelledby={`voter-${person.personId}`} className="motion-sides">
              {voteSides.map((side, index) => (
                <button
                  key={side}
                  ref={(button) => {
                    if (index === 0) rows.current[at] = button
                  }}
                  type="button"
                  tabIndex={index === 0 ? 0 : -1}
                  aria-pressed={sides.get(person.personId) === side}
                  onClick={() => set(at, side)}
                >
                  {sideWords[side]}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <p className="small">
        {count('for')} for, {count('against')} against, {count('abstain')} abstained; {people.length - sides.size} to
        come
      </p>
      <p className="buttons">
        <Button isSmall onPress={() => setRest('for')}>
          All others for
        </Button>
        <Button isSmall keys="Enter" onPress={keep}>
          Keep the vote
        </Button>
      </p>
    </div>
  )
}
