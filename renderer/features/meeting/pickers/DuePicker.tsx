import { Icon } from '#renderer/ui/Icon.tsx'
import type { Acts } from '../acts.ts'
import type { ActionLines } from '../actions/use-action-lines.ts'
import type { Meeting } from '../meeting-data.ts'
import { dueChoices, type DueChoice } from './due-choices.ts'
import { PickerList, type Choice, type PickerPlace } from './PickerList.tsx'
import { replaceQuery, takeOutQuery } from './picker-query.ts'
import { takeAway } from './take-away.ts'

type DuePickerProps = PickerPlace & {
  readonly words: string
  readonly meeting: Meeting
  /** Those of the line's action, where the line is one: then what is taken is when it is due. */
  readonly action: ActionLines | null
  readonly acts: Acts
  readonly say: (words: string) => void
}

const mostShown = 5

/** What the words after ">>" mean as a due date, as they are typed. */
export function DuePicker({ words, meeting, action, acts, say, ...place }: DuePickerProps) {
  const { editor, lineId } = place
  const calendar = { heldOn: meeting.heldOn, nextOn: meeting.next?.heldOn ?? null }
  const found = dueChoices(words, calendar, mostShown)
  // Only an action keeps words that are no date; in a line they are there already.
  const choices = action === null ? found.filter(({ isUnread }) => !isUnread) : found
  const close = (): void => editor.view.dispatch(takeOutQuery(editor.state))
  const never = takeAway('due', words, { lineId, action, acts, close })
  const take = (choice: Choice | undefined): void => {
    if (never?.isIt(choice) === true) return never.take()
    const due = choices.find(({ text }) => text === choice?.id)
    if (due === undefined) return
    if (action === null) editor.view.dispatch(replaceQuery(editor.state, due.text))
    else {
      close()
      action.set(lineId, { due: due.text })
      say(`Due ${[due.text, due.means].filter((part) => part !== null).join(', ')}`)
    }
  }
  const shown = choices.map((due) => ({
    id: due.text,
    lead: <Icon name="clock" />,
    words: due.means === null ? due.text : `${due.text} → ${due.means}`,
    facts: factsOf(due),
  }))
  return (
    <PickerList
      {...place}
      typed={`>> ${words}`}
      label={words.trim() === '' ? 'When it is due' : `Due dates that match ${words.trim()}`}
      choices={never === null ? shown : never.among(shown, <Icon name="clock" />)}
      acts={[
        {
          key: 'Enter',
          words: action === null ? 'write it' : 'make it due then',
          act: choices.length > 0 || never?.isOffered === true ? take : null,
        },
        { key: 'Delete', words: 'no date', act: words === '' ? (never?.take ?? null) : null },
      ]}
      empty="No date is read from that. Escape keeps what you typed."
    />
  )
}

function factsOf({ isUnread, warning }: DueChoice): string | null {
  return isUnread ? 'kept as worded; no date is read from it' : warning
}
