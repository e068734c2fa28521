import { allCommands, commandGroups, writingKeys } from '#shared/commands.ts'
import { useChordsFor, useKeyOf } from '#renderer/app/commands/bindings.ts'
import { kindChoices } from '#renderer/features/meeting/line/kinds.ts'
import './help.css'

type KeyGroupProps = { readonly title: string; readonly keys: readonly (readonly [keys: string, words: string])[] }

/** Every key by what it does, out of the one list of commands. */
export function KeyGroups() {
  const chordsFor = useChordsFor()
  const keyOf = useKeyOf()
  return (
    <>
      {groupsOf(chordsFor, keyOf('line.kind') ?? 'the key for the kind').map(({ title, keys }) => (
        <KeyGroup key={title} title={title} keys={keys} />
      ))}
    </>
  )
}

function KeyGroup({ title, keys }: KeyGroupProps) {
  return (
    <section className="key-group">
      <h3>{title}</h3>
      <dl>
        {keys.map(([key, words]) => (
          <div key={`${key} ${words}`}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function groupsOf(chordsFor: ReturnType<typeof useChordsFor>, kindKey: string): readonly KeyGroupProps[] {
  const ofCommands = commandGroups.map((title) => ({
    title,
    keys: [
      ...(title === 'Writing' ? writingKeys.map(({ keys, words }) => [keys, words] as const) : []),
      ...allCommands
        .filter(({ group }) => group === title)
        .flatMap((command) =>
          chordsFor(command).map((chord) => [chord.replace('Ctrl+=', 'Ctrl++'), command.words] as const),
        ),
    ],
  }))
  return [
    ...ofCommands.filter(({ keys }) => keys.length > 0),
    {
      title: `Kinds, after ${kindKey}`,
      keys: [...kindChoices.map(({ letter, word }) => [letter, word] as const), ['X', 'Exempt, or open again']],
    },
  ]
}
