import { useState } from 'react'
import { allCommands, chordWords, commandGroups, type Command, type CommandId } from '#shared/commands.ts'
import { bindChord, chordsFor, resetChords, soundBindings, type Bound, type KeyBindings } from '#shared/key-bindings.ts'
import { PageAnswer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { useChangeSettings } from '#renderer/app/settings.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { useUndo } from '#renderer/app/use-undo.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { UndoLine } from '#renderer/ui/UndoLine.tsx'
import { useQuery } from '@tanstack/react-query'
import { KeyRow } from './KeyRow.tsx'
import './keys.css'

/** Every command with its key, each of which can be another one. Kept at once, for every window. */
export function KeysScreen() {
  const { hostQuery } = useApi()
  const settings = useQuery({ ...hostQuery.settings.get.queryOptions(), staleTime: Infinity })
  return (
    <PageAnswer query={settings} what="the keys">
      {({ keys }) => <KeysForm kept={soundBindings(keys)} />}
    </PageAnswer>
  )
}

function KeysForm({ kept }: { readonly kept: KeyBindings }) {
  const keep = useChangeSettings()
  const { act, problem } = useAct()
  const undo = useUndo()
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState<CommandId | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [said, setSaid] = useState('')

  const change = async (id: CommandId, bound: Bound, chord: string | null): Promise<void> => {
    if (bound.kind === 'refused') return setRefusal({ ...bound, id, chord })
    setRefusal(null)
    setAsked(null)
    if ((await act(() => keep({ keys: bound.bindings }))).kind === 'failed') return
    setSaid(saidOf(id, bound.bindings))
  }
  /** A chord of null is the command's own. What was refused and is asked for again changes both commands. */
  const press = (id: CommandId, chord: string | null): Promise<void> => {
    if (refusal?.id === id && refusal.chord === chord && refusal.swapped !== undefined) {
      return change(id, { kind: 'bound', bindings: refusal.swapped }, chord)
    }
    return change(id, chord === null ? resetChords(kept, id) : bindChord(kept, id, chord), chord)
  }
  const resetAll = async (): Promise<void> => {
    setRefusal(null)
    setAsked(null)
    if ((await act(() => keep({ keys: {} }))).kind === 'failed') return
    undo.offer('Every command has its own key again.', () => act(() => keep({ keys: kept })))
  }
  const groups = commandGroups
    .map((group) => ({
      group,
      commands: allCommands.filter((each) => each.group === group && isFound(each, kept, words)),
    }))
    .filter(({ commands }) => commands.length > 0)
  return (
    <>
      <PageHead
        title="Keys"
        second="Choose a command, then press the key that you want for it. Each is kept at once, for every window."
      >
        {Object.keys(kept).length > 0 && (
          <Button icon="undo" onPress={() => void resetAll()}>
            Give all their own keys back
          </Button>
        )}
      </PageHead>
      <div className="keys-screen">
        {problem !== null && (
          <Notice status="danger" isUrgent>
            <p>{problem}</p>
          </Notice>
        )}
        <search>
          <Field label="Find a command or a key" value={words} onChange={setWords} />
        </search>
        {groups.length === 0 && <p className="quiet">No command is called so, and none has such a key.</p>}
        {groups.map(({ group, commands }) => (
          <section key={group} aria-labelledby={`keys-${group}`}>
            <h2 id={`keys-${group}`}>{group}</h2>
            <ul className="plain">
              {commands.map((command) => (
                <KeyRow
                  key={command.id}
                  command={command}
                  chords={chordsFor(command, kept)}
                  isChanged={kept[command.id] !== undefined}
                  isAsked={asked === command.id}
                  refusal={refusal?.id === command.id ? refusal.sentence : null}
                  ask={() => {
                    setRefusal(null)
                    setAsked(command.id)
                  }}
                  leave={() => {
                    setRefusal(null)
                    setAsked(null)
                  }}
                  press={(chord) => void press(command.id, chord)}
                  reset={() => void press(command.id, null)}
                />
              ))}
            </ul>
          </section>
        ))}
        <UndoLine last={undo.last} />
        <output className="vh">{said}</output>
      </div>
    </>
  )
}

/** Why a command has not got the chord that was pressed for it. */
type Refusal = Extract<Bound, { kind: 'refused' }> & { readonly id: CommandId; readonly chord: string | null }

function isFound(command: Command, bindings: KeyBindings, words: string): boolean {
  const sought = words.trim().toLowerCase()
  const chords = chordsFor(command, bindings)
  const own = [command.words, command.also, ...chords, ...chords.map(chordWords)].join(' ').toLowerCase()
  return sought === '' || own.includes(sought)
}

function saidOf(id: CommandId, bindings: KeyBindings): string {
  const command = allCommands.find((each) => each.id === id)
  return command === undefined ? '' : `${command.words}: ${chordsFor(command, bindings).join(', ') || 'no key'}`
}
