import { useKeyOf } from '#renderer/app/commands/bindings.ts'
import { ButtonLink } from '#renderer/ui/Button.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { KeyGroups } from './KeyGroups.tsx'

/** How to work here in six sentences, and every key. */
export function HelpScreen() {
  const keyOf = useKeyOf()
  return (
    <>
      <PageHead title="Help" second="Everything can be done by keyboard. Ctrl+K finds anything by its name.">
        <ButtonLink href="/help/minuting">Minuting a meeting by keyboard</ButtonLink>
        <ButtonLink href="/settings/keys">Change the keys</ButtonLink>
        <ButtonLink href="/about">About Minute Book</ButtonLink>
      </PageHead>
      <div className="help">
        <section aria-labelledby="help-how">
          <h2 id="help-how">How a meeting goes</h2>
          <ol className="help-how">
            <li>Make a committee with its members and the items that stand on every agenda.</li>
            <li>Make the meeting: members and items come along, and so does every action that is still open.</li>
            <li>In the room press F4 and say who is there; then write. Each line is kept as you type it.</li>
            <li>
              Type @ for a person, # for a finding, &gt;&gt; for a date and ;; for standard wording; press{' '}
              {keyOf('line.action')} to make an action of it.
            </li>
            <li>Afterwards make the Word minutes: in full for members, or public without exempt matter.</li>
            <li>Before the next meeting look at matters arising: what is overdue stands first.</li>
          </ol>
        </section>
        <section aria-labelledby="help-keys">
          <h2 id="help-keys">Every key</h2>
          <div className="help-keys">
            <KeyGroups />
          </div>
        </section>
      </div>
    </>
  )
}
