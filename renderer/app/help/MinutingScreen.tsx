import { useKeyOf } from '#renderer/app/commands/bindings.ts'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { allCommands } from '#shared/commands.ts'
import { minutingParts, type MinutingStep } from './minuting-parts.ts'
import './help.css'

/** One page to lay beside the keyboard: an evening's meeting in the order in which it comes, and the key for each thing. */
export function MinutingScreen() {
  return (
    <>
      <PageHead
        title="Minuting a meeting by keyboard"
        crumbs={[{ words: 'Help', href: '/help' }]}
        second="In the order of the evening. Nothing needs the mouse, and nothing waits for an answer: type on. Escape always goes back to the line."
      />
      <div className="help minuting-help">
        {minutingParts.map(({ title, steps }, at) => (
          <section key={title} className="key-group" aria-labelledby={`minuting-${at}`}>
            <h2 id={`minuting-${at}`}>{title}</h2>
            <dl>
              {steps.map((step) => (
                <div key={step.words}>
                  <dt>
                    <Keys step={step} />
                  </dt>
                  <dd>{step.words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  )
}

/** What is pressed, as the clerk has set it; without a key of its own a thing is asked for by its name. */
function Keys({ step }: { readonly step: MinutingStep }) {
  const keyOf = useKeyOf()
  if (step.keys !== undefined) return <kbd>{step.keys}</kbd>
  const key = keyOf(step.command)
  if (key !== undefined) return <kbd>{step.letter === undefined ? key : `${key} ${step.letter}`}</kbd>
  return (
    <>
      <kbd>{keyOf('palette') ?? 'Find or do'}</kbd> {allCommands.find(({ id }) => id === step.command)?.words}
    </>
  )
}
