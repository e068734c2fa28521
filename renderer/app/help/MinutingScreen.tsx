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
        second="In the order of an evening. Nothing here needs the mouse, and nothing waits for an answer: type on."
      />
      <div className="help minuting-help">
        {minutingParts.map(({ title, steps }) => (
          <section key={title} aria-labelledby={idOf(title)}>
            <h2 id={idOf(title)}>{title}</h2>
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

/** What is pressed; without a key of its own a thing is asked for by its name. */
function Keys({ step }: { readonly step: MinutingStep }) {
  if (step.keys !== undefined) return <kbd>{step.keys}</kbd>
  const command = allCommands.find(({ id }) => id === step.command)
  const chord = command?.chords[0]
  if (chord !== undefined) {
    return (
      <>
        <kbd>{chord}</kbd>
        {step.then !== undefined && <kbd>{step.then}</kbd>}
      </>
    )
  }
  return (
    <>
      <kbd>Ctrl+K</kbd> {command?.words}
    </>
  )
}

function idOf(title: string): string {
  return `minuting-${title.toLowerCase().replaceAll(/\W+/g, '-')}`
}
