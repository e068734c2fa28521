import { EditorContent } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { BlockMark } from '#shared/domain/block-mark.ts'
import { useApi } from '#renderer/app/api.tsx'
import { useCommands } from '#renderer/app/commands/command-acts.ts'
import { useAskedFor } from '#renderer/app/hash-location.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import type { ActionWords } from '../actions/ActionFields.tsx'
import { ActionForm } from '../actions/ActionForm.tsx'
import type { Acts } from '../acts.ts'
import { DraftResolutionOffer } from '../line/DraftResolutionOffer.tsx'
import { toggleMark } from './block-commands.ts'
import { addColumn, removeColumn } from './column-commands.ts'
import { LineSaid } from './LineSaid.tsx'
import { useOnDesk } from './editor-desk.ts'
import { askFor, type Trigger } from '../pickers/picker-query.ts'
import { LinePickers } from '../pickers/LinePickers.tsx'
import { nextSlot } from '../pickers/slots.ts'
import { useActionLines } from '../actions/use-action-lines.ts'
import { useLineChords } from '../actions/use-line-chords.ts'
import { useWording } from '../actions/use-wording.ts'
import { useKeyOf } from '#renderer/app/commands/bindings.ts'
import type { ItemSession, ReadItem } from '../saving/item-session.ts'
import { KindMenu } from '../line/KindMenu.tsx'
import { LineHistory } from '../line/LineHistory.tsx'
import { LineOverlay } from '../line/LineOverlay.tsx'
import type { Meeting } from '../meeting-data.ts'
import { Motions } from '../motion/Motions.tsx'
import { MotionTools } from '../motion/MotionTools.tsx'
import { useLineVersions } from '../saving/use-line-versions.ts'
import { askAboutWord } from '../spelling/misspellings.ts'
import { SpellingPicker } from '../spelling/SpellingPicker.tsx'
import { useSpelling } from '../spelling/use-spelling.ts'
import { useWritingCommands } from './use-writing-commands.ts'
import type { Beside } from './beside.ts'
import { openAtLine, useMinutesEditor } from './use-minutes-editor.ts'
import './lines.css'

type MinutesEditorProps = {
  readonly meeting: Meeting
  readonly read: ReadItem
  readonly session: ItemSession
  readonly acts: Acts
  readonly number: string
  readonly takeAhead: () => string
}

/** The lines of the item, and what opens beside them. */
export function MinutesEditor({ meeting, read, session, acts, number, takeAhead }: MinutesEditorProps) {
  const { client } = useApi()
  const { act } = useAct()
  const frame = useRef<HTMLDivElement>(null)
  const [beside, setBeside] = useState<Beside>({ kind: 'nothing' })
  const { say } = acts
  const namedLineId = useAskedFor('line')
  const label = `Minutes of item ${number}`
  const spelling = useSpelling(meeting)
  const { editor, boards, picker, spellingPicker } = useMinutesEditor({
    session,
    read,
    label,
    open: setBeside,
    takeAhead,
    namedLineId,
    spelling,
  })

  useOnDesk(editor, session)
  useWritingCommands(editor)
  const versions = useLineVersions({ editor, notes: boards.notes, read, session, say })
  const marked = (mark: BlockMark) => (): void => {
    toggleMark(mark)(editor.state, editor.view.dispatch)
    editor.view.focus()
  }
  const wording = useWording(meeting)
  const keyOf = useKeyOf()
  const actionLines = useActionLines({ meeting, item: read.item, session, board: boards.actions, acts })
  const chords = useLineChords({ editor, meeting, wording, lines: actionLines, say })

  const back = (words?: string): void => {
    // At once, and not a frame later: a key typed meanwhile would be lost.
    flushSync(() => setBeside({ kind: 'nothing' }))
    editor.view.focus()
    if (words !== undefined) say(words)
  }
  // The clerk types on while the action is made; if it can't be, its words come back.
  const makeAction = async (lineId: string, words: ActionWords): Promise<void> => {
    back()
    const made = await act(async () => {
      await session.queue.settled(lineId)
      return client.action.add({
        meetingId: meeting.id,
        agendaItemId: session.itemId,
        blockId: lineId,
        text: words.text,
        owner: words.owner === '' ? null : words.owner,
        due: words.due === '' ? null : words.due,
      })
    })
    if (made.kind === 'done') say(`Action A${made.value.number} made`)
    else setBeside({ kind: 'action', lineId, refused: { words, problem: made.message } })
  }
  const columns = (command: typeof addColumn, refusal: string) => (): void => {
    if (!command(editor.state, editor.view.dispatch)) say(refusal)
    editor.view.focus()
  }
  const ask = (trigger: Trigger) => (): void => {
    editor.view.dispatch(askFor(editor.state, trigger))
    editor.view.focus()
  }
  useEffect(() => {
    boards.actions.answeredBy((lineId, what) => {
      openAtLine(editor, lineId)
      ask(what === 'owner' ? '@' : '>>')()
    })
  })
  useCommands({
    'line.mark-question': marked('question'),
    'line.mark-response': marked('response'),
    'line.mark-challenge': marked('challenge'),
    'line.mark-assurance': marked('assurance'),
    'line.keep-this': () => versions.keep('this'),
    'line.keep-that': () => versions.keep('that'),
    'line.kind': () => openBeside(editor, 'kinds', setBeside),
    'line.action': chords.action,
    'line.limb': chords.limb,
    'line.action-form': () => openBeside(editor, 'action', setBeside),
    'line.history': () => openBeside(editor, 'history', setBeside),
    'line.column': columns(addColumn, 'The caret is in no table. Make the line a table row first.'),
    'line.column-out': columns(removeColumn, 'The caret is in no column that can be taken out.'),
    'line.finding': ask('#'),
    'line.person': ask('@'),
    'line.due': ask('>>'),
    'line.wording': ask(';;'),
    'line.next-slot': () => {
      if (!nextSlot(editor.state, editor.view.dispatch)) say('No place is left to fill')
    },
    'line.spelling': () => {
      editor.view.focus()
      void askAboutWord(editor.view, spelling).then((isAsked) => !isAsked && say('No word is marked'))
    },
  })
  return (
    <div className="minute-frame" ref={frame}>
      <EditorContent editor={editor} className="minute-doc" />
      <LinePickers
        editor={editor}
        picker={picker}
        frame={frame}
        meeting={meeting}
        wording={wording}
        session={session}
        acts={acts}
        actions={actionLines}
        say={say}
      />
      <Motions meeting={meeting} editor={editor} session={session} ties={boards.ties} frame={frame} say={say} />
      <SpellingPicker editor={editor} picker={spellingPicker} board={spelling} frame={frame} say={say} />
      {beside.kind === 'kinds' && (
        <LineOverlay editor={editor} frame={frame} lineId={beside.lineId}>
          <KindMenu editor={editor} back={back} />
        </LineOverlay>
      )}
      {beside.kind === 'history' && (
        <LineOverlay editor={editor} frame={frame} lineId={beside.lineId}>
          <LineHistory editor={editor} lineId={beside.lineId} session={session} back={back} />
        </LineOverlay>
      )}
      {beside.kind === 'action' && (
        <LineOverlay editor={editor} frame={frame} lineId={beside.lineId}>
          <ActionForm
            heldOn={meeting.heldOn}
            editor={editor}
            lineId={beside.lineId}
            refused={beside.refused ?? null}
            make={(words) => void makeAction(beside.lineId, words)}
            leave={() => back()}
          />
        </LineOverlay>
      )}
      <fieldset className="minute-tools" aria-label="For the line with the caret">
        <Button look="plain" isSmall keys={keyOf('line.kind')} onPress={() => openBeside(editor, 'kinds', setBeside)}>
          Change kind
        </Button>
        <Button look="plain" isSmall keys="#" onPress={ask('#')}>
          Link a finding
        </Button>
        <Button look="plain" isSmall keys={keyOf('line.action')} onPress={chords.action}>
          Action
        </Button>
        <Button look="plain" isSmall keys={keyOf('line.limb')} onPress={chords.limb}>
          Limb
        </Button>
        <MotionTools />
        <DraftResolutionOffer
          meeting={meeting}
          itemId={session.itemId}
          blocks={read.item.blocks}
          editor={editor}
          say={say}
        />
        <Button
          look="plain"
          isSmall
          keys={keyOf('line.history')}
          onPress={() => openBeside(editor, 'history', setBeside)}
        >
          Earlier texts
        </Button>
      </fieldset>
      <LineSaid editor={editor} say={say} />
    </div>
  )
}

type Opened = ReturnType<typeof useMinutesEditor>['editor']

function openBeside(editor: Opened, kind: 'kinds' | 'action' | 'history', open: (beside: Beside) => void): void {
  const lineId = String(editor.state.selection.$from.parent.attrs['id'] ?? '')
  if (lineId !== '') open({ kind, lineId })
}
