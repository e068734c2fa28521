import type { Editor } from '@tiptap/react'
import { useEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { v7 } from 'uuid'
import { useCommands } from '#renderer/app/commands/command-acts.ts'
import { setKind } from '../editor/block-commands.ts'
import { attributesOf } from '../editor/line.ts'
import type { TieBoard } from '../editor/tie-board.ts'
import { LineOverlay } from '../line/LineOverlay.tsx'
import type { Meeting } from '../meeting-data.ts'
import type { ItemSession } from '../saving/item-session.ts'
import { factsOf } from './motion-facts.ts'
import { useMotions, type Amends } from './motion-data.ts'
import {
  linesOfMotion,
  motionOfLine,
  motionToAmend,
  putBelow,
  targetAt,
  textOfLine,
  type Target,
} from './motion-lines.ts'
import { MotionPanel } from './MotionPanel.tsx'
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
  const [open, setOpen] = useState<Target | null>(null)
  useFacts(editor, ties, desk.motions)

  const show = (target: Target): void => flushSync(() => setOpen(target))
  const back = (words?: string): void => {
    // At once, and not a frame later: a key typed meanwhile would be lost.
    flushSync(() => setOpen(null))
    editor.view.focus()
    if (words !== undefined) say(words)
  }
  const openPanel = (): void => {
    const target = targetAt(editor.state, desk.motions) ?? makeMotion(editor)
    if (target === null) say('Type the motion here, then F9 says who moved it.')
    else show(target)
  }
  const amend = (): void => {
    const target = motionToAmend(editor.state, desk.motions) ?? targetAt(editor.state, desk.motions)
    if (target === null || target.kind !== 'motion') {
      say('There is no motion to amend above the caret.')
      return
    }
    const motion = motionOfLine(desk.motions, target.lineId)
    const text = textOfLine(editor.state, motion?.substantiveBlockId ?? target.lineId) ?? ''
    const below = motion === undefined ? [target.lineId] : linesOfMotion(desk.motions, motion)
    const lineId = v7()
    editor.view.dispatch(putBelow(editor.state, below, [{ id: lineId, kind: 'amendment', text }], 'follows'))
    back('Amendment: change the words of the motion. F9 says who moved it.')
    void putAmendment(target.lineId, lineId, text)
  }
  const putAmendment = async (parentLineId: string, lineId: string, against: string): Promise<void> => {
    const parent = await desk.act(parentLineId, (motions) => motions.put({ blockId: parentLineId }))
    const parentId = parent?.id
    if (parentId === undefined) return
    const amends: Amends = { parentId, against }
    await desk.act(lineId, (motions) => motions.put({ blockId: lineId, ...amends }), amends)
  }
  useCommands({ 'meeting.motion': openPanel, 'meeting.amendment': amend })

  return (
    <>
      {open !== null && (
        <LineOverlay editor={editor} frame={frame} lineId={open.lineId}>
          <MotionPanel
            key={open.lineId}
            target={open}
            desk={desk}
            editor={editor}
            style={meeting.committeeStyle}
            amend={amend}
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

/** Makes a motion of the line with the caret; null while there are no words in it. */
function makeMotion(editor: Editor): Target | null {
  setKind('motion', 0)(editor.state, editor.view.dispatch)
  const line = editor.state.selection.$head.node(1)
  const { id } = attributesOf(line)
  return id === null || line.textContent.trim() === '' ? null : { lineId: id, kind: 'motion' }
}

/** How long typing rests before what an amendment changes is shown anew. */
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
