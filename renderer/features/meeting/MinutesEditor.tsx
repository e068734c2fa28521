import { EditorContent } from '@tiptap/react'
import { useRef, useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { ActionForm } from './ActionForm.tsx'
import { askForFinding } from './editor/finding-query.ts'
import { FindingPicker } from './FindingPicker.tsx'
import type { ItemSession, ReadItem } from './item-session.ts'
import { KindMenu } from './KindMenu.tsx'
import { LineOverlay } from './LineOverlay.tsx'
import type { Meeting } from './meeting-data.ts'
import { Overwrote } from './Overwrote.tsx'
import type { Acts } from './use-act.ts'
import { useMinutesEditor } from './use-minutes-editor.ts'

type MinutesEditorProps = {
  readonly meeting: Meeting
  readonly read: ReadItem
  readonly session: ItemSession
  readonly acts: Acts
  readonly number: string
}

/** What is open beside a line; one thing at a time, and never a dialog. */
export type Beside =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'kinds'; readonly lineId: string }
  | { readonly kind: 'action'; readonly lineId: string }

/** The lines of the item, and what opens beside them. */
export function MinutesEditor({ meeting, read, session, acts, number }: MinutesEditorProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [beside, setBeside] = useState<Beside>({ kind: 'nothing' })
  const [said, setSaid] = useState('')
  const { editor, picker } = useMinutesEditor({ session, read, label: `Minutes of item ${number}`, open: setBeside })

  const back = (words?: string): void => {
    setBeside({ kind: 'nothing' })
    if (words !== undefined) setSaid(words)
    // At once: the editor's own command waits a frame, and a key typed meanwhile would be lost.
    editor.view.focus()
  }
  const findFinding = (): void => {
    editor.view.dispatch(askForFinding(editor.state))
    editor.view.focus()
  }
  return (
    <div className="minute-frame" ref={frame}>
      <EditorContent editor={editor} className="minute-doc" />
      <FindingPicker editor={editor} picker={picker} frame={frame} session={session} acts={acts} say={setSaid} />
      {beside.kind === 'kinds' && (
        <LineOverlay editor={editor} frame={frame} lineId={beside.lineId}>
          <KindMenu editor={editor} back={back} />
        </LineOverlay>
      )}
      {beside.kind === 'action' && (
        <LineOverlay editor={editor} frame={frame} lineId={beside.lineId}>
          <ActionForm meeting={meeting} editor={editor} lineId={beside.lineId} session={session} back={back} />
        </LineOverlay>
      )}
      <fieldset className="minute-tools" aria-label="For the line with the caret">
        <Button look="plain" isSmall keys="Ctrl ." onPress={() => openBeside(editor, 'kinds', setBeside)}>
          Change kind
        </Button>
        <Button look="plain" isSmall keys="#" onPress={findFinding}>
          Link a finding
        </Button>
        <Button look="plain" isSmall keys="Ctrl ⇧ A" onPress={() => openBeside(editor, 'action', setBeside)}>
          Make an action
        </Button>
      </fieldset>
      <Overwrote queue={session.queue} />
      <output className="vh">{said}</output>
    </div>
  )
}

type Opened = ReturnType<typeof useMinutesEditor>['editor']

function openBeside(editor: Opened, kind: 'kinds' | 'action', open: (beside: Beside) => void): void {
  const lineId = String(editor.state.selection.$from.parent.attrs['id'] ?? '')
  if (lineId !== '') open({ kind, lineId })
}
