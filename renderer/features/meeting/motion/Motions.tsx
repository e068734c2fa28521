import { Selection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { useEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { v7 } from 'uuid'
import { useCommands } from '#renderer/app/commands/command-acts.ts'
import { useWording } from '../actions/use-wording.ts'
import { setKind } from '../editor/block-commands.ts'
import { attributesOf } from '../editor/line.ts'
import type { TieBoard } from '../editor/tie-board.ts'
import { LineOverlay } from '../line/LineOverlay.tsx'
import type { Meeting } from '../meeting-data.ts'
import type { ItemSession } from '../saving/item-session.ts'
import { factsOf } from './motion-facts.ts'
import { motionsNow, useMotions } from './motion-data.ts'
import { linesOfMotion, motionOfLine, motionToAmend, targetAt, textOfLine, type Target } from './motion-lines.ts'
import { MotionPanel } from './MotionPanel.tsx'
import { putBelow } from './put-below.ts'
import './motion.css'

type MotionsProps = {
  readonly meeting: Meeting
  readonly editor: Editor
  readonly session: ItemSession
  readonly ties: TieBoard
  readonly frame: RefObject<HTMLDivElement | null>
  readonly say: (words: string) => void
}

/** Motions and votes of the open item: facts below their lines, and what F9 opens. */
export function Motions({ meeting, editor, session, ties, frame, say }: MotionsProps) {
  const desk = useMotions(session)
  const profile = useWording(meeting)
  const [open, setOpen] = useState<Target | null>(null)
  useFacts(editor, ties, desk.motions)

  const back = (words?: string): void => {
    // At once, and not a frame later: a key typed meanwhile would be lost.
    flushSync(() => setOpen(null))
    editor.view.focus()
    if (words !== undefined) say(words)
  }
  const openPanel = (): void => {
    readCaret(editor)
    const target = targetAt(editor.state, motionsNow(desk)) ?? makeMotion(editor)
    if (target === null) {
      say('Type the motion here; F9 then says who moved it.')
      return
    }
    if (target.kind === 'amendment' && motionOfLine(desk.motions, target.lineId) === undefined) amendBy(target.lineId)
    flushSync(() => setOpen(belowCaret(editor, target)))
  }
  /** A line that was made an amendment by its kind: it amends the motion above it. */
  const amendBy = (lineId: string): void => {
    const target = motionToAmend(editor.state, motionsNow(desk), lineId)
    if (target !== null) desk.amend(lineId, { parentLineId: target.lineId, against: textToAmend(target.lineId) })
  }
  const textToAmend = (lineId: string): string =>
    textOfLine(editor.state, motionOfLine(motionsNow(desk), lineId)?.substantiveBlockId ?? lineId) ?? ''
  const amend = (of?: Target): void => {
    if (of === undefined) readCaret(editor)
    const target = of ?? motionToAmend(editor.state, motionsNow(desk), null)
    if (target === null) {
      back('There is no motion to amend above the caret.')
      return
    }
    const motions = motionsNow(desk)
    const motion = motionOfLine(motions, target.lineId)
    const text = textToAmend(target.lineId)
    const below = motion === undefined ? [target.lineId] : linesOfMotion(motions, motion)
    const lineId = v7()
    editor.view.dispatch(putBelow(editor.state, below, [{ id: lineId, kind: 'amendment', text }], 'follows'))
    back('Amendment: change the words of the motion. F9 says who moved it.')
    desk.amend(lineId, { parentLineId: target.lineId, against: text })
  }
  useCommands({ 'meeting.motion': openPanel, 'meeting.amendment': () => amend() })

  return (
    <>
      {open !== null && (
        <LineOverlay editor={editor} frame={frame} lineId={open.shownAt}>
          <MotionPanel
            key={open.lineId}
            target={open}
            desk={desk}
            editor={editor}
            profile={profile}
            amend={() => amend(open)}
            back={back}
          />
        </LineOverlay>
      )}
      {desk.problem !== null && (
        <p className="motion-problem" role="alert">
          {desk.problem}
        </p>
      )}
    </>
  )
}

/** An arrow key moves the caret on the screen first, and the editor hears of it a moment later: a chord right after it means the new place. */
function readCaret({ view }: Editor): void {
  const shown = document.getSelection()
  if (shown?.focusNode == null || !shown.isCollapsed || !view.hasFocus() || !view.dom.contains(shown.focusNode)) return
  const at = view.posAtDOM(shown.focusNode, shown.focusOffset)
  if (!view.state.selection.empty || at === view.state.selection.head) return
  view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at), -1)))
}

/** From a limb the panel opens below it, and not over it below the heading of its resolution. */
function belowCaret(editor: Editor, target: Target): Target {
  const { id, kind } = attributesOf(editor.state.selection.$head.node(1))
  return kind === 'resolutionLimb' && id !== null ? { ...target, shownAt: id } : target
}

/** Makes a motion of the line with the caret; null while there are no words in it. */
function makeMotion(editor: Editor): Target | null {
  setKind('motion', 0)(editor.state, editor.view.dispatch)
  const line = editor.state.selection.$head.node(1)
  const { id } = attributesOf(line)
  return id === null || line.textContent.trim() === '' ? null : { lineId: id, kind: 'motion', shownAt: id }
}

/** How long typing rests before what an amendment changes is shown anew, in milliseconds. */
const rest = 300

/** The facts of each line, drawn when the motions change, and while an amendment is written as soon as typing rests. */
function useFacts(editor: Editor, ties: TieBoard, motions: ReturnType<typeof useMotions>['motions']): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const draw = () => ties.showFacts(factsOf(motions, (id) => textOfLine(editor.state, id)))
    const later = ({ transaction }: { readonly transaction: { readonly docChanged: boolean } }) => {
      if (!transaction.docChanged || !motions.some(({ against }) => against !== null)) return
      clearTimeout(timer)
      timer = setTimeout(draw, rest)
    }
    draw()
    editor.on('transaction', later)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', later)
    }
  }, [editor, ties, motions])
}
