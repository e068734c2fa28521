import './pickers.css'
import { useEditorState, type Editor } from '@tiptap/react'
import type { RefObject } from 'react'
import { assertNever } from '#shared/errors.ts'
import type { WordingProfile } from '#shared/domain/minutes-document/wording-profile.ts'
import type { ActionLines } from '../actions/use-action-lines.ts'
import type { Acts } from '../acts.ts'
import { useEditorDesk } from '../editor/editor-desk.ts'
import { attributesOf } from '../editor/line.ts'
import type { PickerKeys } from './picker-keys.ts'
import { FindingPicker } from '../findings/FindingPicker.tsx'
import type { Meeting } from '../meeting-data.ts'
import type { ItemSession } from '../saving/item-session.ts'
import { DuePicker } from './DuePicker.tsx'
import { PersonPicker } from './PersonPicker.tsx'
import { queryOf } from './picker-query.ts'
import { WordingPicker } from './WordingPicker.tsx'

type LinePickersProps = {
  readonly editor: Editor
  readonly picker: PickerKeys
  readonly frame: RefObject<HTMLDivElement | null>
  readonly meeting: Meeting
  readonly wording: WordingProfile
  readonly session: ItemSession
  readonly acts: Acts
  readonly actions: ActionLines
  readonly say: (words: string) => void
}

/** The picker that is open at the caret: who, which finding, by when, which wording. One at a time, and never a dialog. */
export function LinePickers(props: LinePickersProps) {
  const { editor, picker, frame, meeting, wording, session, acts, actions, say } = props
  const desk = useEditorDesk()
  const trigger = useEditorState({ editor, selector: ({ editor: now }) => queryOf(now.state)?.trigger ?? null })
  const words = useEditorState({ editor, selector: ({ editor: now }) => queryOf(now.state)?.words ?? '' })
  const lineId = useEditorState({ editor, selector: ({ editor: now }) => lineOf(now).id })
  const kind = useEditorState({ editor, selector: ({ editor: now }) => lineOf(now).kind })
  if (trigger === null || lineId === null) return null
  const place = { editor, writing: desk.writing(session) ?? editor, picker, frame, lineId, words, say }
  const action = kind === 'actionNote' ? actions : null
  switch (trigger) {
    case '@':
      return <PersonPicker {...place} meetingId={meeting.id} wording={wording} acts={acts} action={action} />
    case '#':
      return <FindingPicker {...place} session={session} acts={acts} />
    case '>>':
      return <DuePicker {...place} meeting={meeting} acts={acts} action={action} />
    case ';;':
      return <WordingPicker {...place} committeeId={meeting.committeeId} />
    default:
      return assertNever(trigger)
  }
}

function lineOf(editor: Editor) {
  return attributesOf(editor.state.selection.$head.parent)
}
