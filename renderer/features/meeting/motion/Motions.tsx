import type { Editor } from '@tiptap/react'
import { useEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { v7 } from 'uuid'
import { useCommands } from '#renderer/app/commands/command-acts.ts'
import { useWording } from '../actions/use-wording.ts'
import { setKind } from '../editor/block-commands.ts'
import { attributesOf } from '../editor/line.ts'
import { readCaret } from '../editor/read-caret.ts'
import type { TieBoard } from '../editor/tie-board.ts'
import { LineOverlay } from '../line/LineOverlay.tsx'
import type { Meeting } from '../meeting-data.ts'
import type { ItemSession } from '../saving/item-session.ts'
import { factsOf } from './motion-facts.ts'
import { linesBelowMotion, motionsNow, useMotions } from './motion-data.ts'
import { motionOfLine, motionToAmend, targetAt, textOfLine, type Target } from './motion-lines.ts'
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
  useEffect(() => {
    if (desk.problem !== null) say(desk.problem)
  }, [desk.problem, say])

  const back = (words?: string): void => {
    // At once, and not a frame later: a key typed meanwhile would be lost.
    flushSync(() => setOpen(null))
    editor.view.focus()
    if (words !== undefined) say(words)
  }
  const openPanel = (): void => {
    readCaret(editor.view)
    const target = targetAt(editor.state, motionsNow(desk)) ?? makeMotion(editor)
    if (target === null) {
      say('Type the motion here; F9 then says who moved it.')
      return
    }
    const isTied = desk.amending.has(target.lineId) || motionOfLine(desk.motions, target.lineId) !== undefined
    if (target.kind === 'amendment' && !isTied) amendBy(target.lineId)
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
    if (of === undefined) readCaret(editor.view)
    const target = of ?? motionToAmend(editor.state, motionsNow(desk), null)
    if (target === null) {
      back('There is no motion to amend above the caret.')
      return
    }
    const text = textToAmend(target.lineId)
    const below = linesBelowMotion(desk, target.lineId)
    const lineId = v7()
    editor.view.dispatch(putBelow(editor.state, below, [{ id: lineId, kind: 'amendment', text }], 'follows'))
    back('Amendment: change the words of the motion. F9 says who moved it.')
    desk.amend(lineId, { parentLineId: target.lineId, against: text })
  }
  useCommands({ 'meeting.motion': openPanel, 'meeting.amendment': () => amend() })

  return (
    <>
      {open !== null && (
        <LineOverlay editor={editor} frame={frame} lineId={open.shownAt} makesRoom>
          <MotionPanel
            key={open.lineId}
            target={open}
            desk={desk}
            editor={editor}
            profile={profile}
            amend={() => amend(open)}
            back={back}
            say={say}
          />
        </LineOverlay>
      )}
      {desk.problem !== null && <p className="motion-problem">{desk.problem}</p>}
    </>
  )
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
