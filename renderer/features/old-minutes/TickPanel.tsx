import { useStore } from 'zustand'
import { formatInterval, type IsoDate } from '#shared/domain/day.ts'
import { readDue } from '#shared/domain/due-date/due-date.ts'
import type { SuggestedAction } from '#shared/domain/old-minutes/suggestion.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { PanelSection } from '#renderer/ui/Panel.tsx'
import { actionKey, editOf, findingKey, type OfferedPerson } from './draft-view.ts'
import type { OldMinutesStore } from './old-minutes-store.ts'
import type { OfferedFinding } from './use-suggestions.ts'

type TickProps = { readonly store: OldMinutesStore }

/** What resolutions ask for, and what was promised or asked in the debate. None is made that is not ticked. */
export function ActionTicks({
  store,
  actions,
  heldOn,
}: TickProps & { readonly actions: readonly SuggestedAction[]; readonly heldOn: IsoDate | null }) {
  const { ticked, edits, tick, editAction } = useStore(store)
  if (actions.length === 0) return null
  const keys = actions.map(actionKey)
  return (
    <TickSection title="Suggested actions" keys={keys} ticked={ticked} onAll={tick}>
      {actions.slice(0, mostShown).map((action) => {
        const key = actionKey(action)
        const edit = editOf(action, edits)
        return (
          <li key={key}>
            <Tick isTicked={ticked.has(key)} onTick={(isTicked) => tick([key], isTicked)}>
              <span className="words">{action.text}</span>
            </Tick>
            <p className="old-meta">
              {sourceWords[action.why]}, line {action.line + 1}
            </p>
            {ticked.has(key) ? (
              <div className="old-edit">
                <Field
                  label="Owner"
                  value={edit.owner}
                  placeholder="owner to be decided"
                  onChange={(owner) => editAction(key, { ...edit, owner })}
                />
                <Field
                  label="Due, as worded"
                  value={edit.due}
                  placeholder="no date"
                  hint={meaningOf(edit.due, heldOn)}
                  onChange={(due) => editAction(key, { ...edit, due })}
                />
              </div>
            ) : (
              <p className="old-meta">
                {edit.owner === '' ? 'nobody named' : edit.owner} · {edit.due === '' ? 'no date' : edit.due}
              </p>
            )}
          </li>
        )
      })}
    </TickSection>
  )
}

export function FindingTicks({ store, findings }: TickProps & { readonly findings: readonly OfferedFinding[] }) {
  const { ticked, tick } = useStore(store)
  if (findings.length === 0) return null
  const keys = findings.flatMap(({ line, findingId }) => (findingId === null ? [] : [findingKey(line, findingId)]))
  return (
    <TickSection title="Finding references" keys={keys} ticked={ticked} onAll={tick}>
      {findings.slice(0, mostShown).map(({ line, findingId, number, text, inspectionTitle, citedAs }, at) => (
        <li key={`${line} ${findingId ?? number} ${at}`}>
          {findingId === null ? (
            <p className="second">
              <b>{number}</b> is in no inspection that is kept here
            </p>
          ) : (
            <Tick
              isTicked={ticked.has(findingKey(line, findingId))}
              onTick={(isTicked) => tick([findingKey(line, findingId)], isTicked)}
            >
              <span className="words">
                <b>{number}</b> {text}
              </span>
            </Tick>
          )}
          <p className="old-meta">
            “{citedAs}”, line {line + 1}
            {findingId === null ? ', kept as text' : ` · ${inspectionTitle}`}
          </p>
        </li>
      ))}
    </TickSection>
  )
}

export function PeopleTicks({ store, people }: TickProps & { readonly people: readonly OfferedPerson[] }) {
  const { ticked, tick } = useStore(store)
  if (people.length === 0) return null
  const keys = people.map((person) => person.key)
  return (
    <TickSection title="Attendance" keys={keys} ticked={ticked} onAll={tick}>
      {people.slice(0, mostShown).map(({ key, name, words }) => (
        <li key={key}>
          <Tick isTicked={ticked.has(key)} onTick={(isTicked) => tick([key], isTicked)}>
            <span>
              {name} <span className="second">· {words}</span>
            </span>
          </Tick>
        </li>
      ))}
    </TickSection>
  )
}

/** More than a clerk ticks one by one; “Tick all” takes the rest too. */
const mostShown = 100

type TickSectionProps = {
  readonly title: string
  readonly keys: readonly string[]
  readonly ticked: ReadonlySet<string>
  readonly onAll: (keys: readonly string[], isTicked: boolean) => void
  readonly children: React.ReactNode
}

function TickSection({ title, keys, ticked, onAll, children }: TickSectionProps) {
  const count = keys.filter((key) => ticked.has(key)).length
  const isAll = count === keys.length
  const allWords = isAll ? 'Untick all' : `Tick all ${keys.length}`
  return (
    <PanelSection title={title} aside={keys.length === 0 ? undefined : `${count} of ${keys.length} ticked`}>
      <ul className="old-ticks">{children}</ul>
      {keys.length > mostShown && <p className="small second">and {keys.length - mostShown} more</p>}
      {keys.length > 1 && (
        <Button isSmall label={`${allWords}: ${title}`} onPress={() => onAll(keys, !isAll)}>
          {allWords}
        </Button>
      )}
    </PanelSection>
  )
}

type OneTickProps = {
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
  readonly children: React.ReactNode
}

function Tick({ isTicked, onTick, children }: OneTickProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={isTicked} onChange={(event) => onTick(event.target.checked)} />
      {children}
    </label>
  )
}

const sourceWords: Record<SuggestedAction['why'], string> = {
  resolution: 'from a resolution',
  undertaking: 'undertaking',
  request: 'request',
  offer: 'offer',
  action: 'noted as an action',
}

/** What a due date means: its days, or that there is no day to be late for. */
function meaningOf(due: string, heldOn: IsoDate | null): string | undefined {
  if (due.trim() === '') return undefined
  const read = readDue(due, heldOn)
  if (read === null || read.end === null) return 'No day follows from these words; they are kept as they are.'
  return formatInterval(read.start ?? read.end, read.end)
}
