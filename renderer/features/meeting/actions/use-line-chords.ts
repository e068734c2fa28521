import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { dutiesOfLimb } from '#shared/domain/duty/duty.ts'
import type { WordingProfile } from '#shared/domain/minutes-document/wording-profile.ts'
import { attributesOf } from '../editor/line.ts'
import { kindWord } from '../line/kinds.ts'
import type { Meeting } from '../meeting-data.ts'
import {
  actionWords,
  caretBlock,
  putActionOfLimb,
  takeOutAction,
  toggleLimb,
  turnBack,
  turnInto,
  type FormerKinds,
} from './action-chord.ts'
import type { ActionLines } from './use-action-lines.ts'

type LineChordsSetUp = {
  readonly editor: Editor
  readonly meeting: Meeting
  readonly wording: WordingProfile
  readonly lines: ActionLines
  readonly say: (words: string) => void
}

/** A line becomes an action or a limb by one chord, and by the same one what it was before. */
export function useLineChords({ editor, meeting, wording, lines, say }: LineChordsSetUp) {
  const [former] = useState<FormerKinds>(() => new Map())
  const [madeOf] = useState(() => new Map<string, { readonly limbId: string; readonly words: string }>())

  const makeOfLimb = (limbId: string, text: string): void => {
    const id = v7()
    editor.view.dispatch(putActionOfLimb(editor.state, id))
    madeOf.set(id, { limbId, words: actionWords(text) })
    const [duty] = dutiesOfLimb(text, meeting.heldOn)
    lines.set(id, { fromLineId: limbId, owner: duty?.owner ?? null, due: duty?.due?.text ?? null })
    say('Action made of the limb')
  }
  // As it came, at once: a line of which nothing was changed goes again, and the caret is in its limb.
  const takeOut = (limbId: string): void => {
    editor.view.dispatch(takeOutAction(editor.state, limbId))
    say('The action is out of sight')
  }
  const leaveAction = (lineId: string, text: string): void => {
    const facts = lines.of(lineId)
    const stays = lines.hasHistory(lineId)
    const made = madeOf.get(lineId)
    if (made !== undefined && made.words === text && !stays) return takeOut(made.limbId)
    editor.view.dispatch(turnBack(editor.state, former))
    const now = kindWord(attributesOf(editor.state.selection.$head.parent).kind)
    const action = facts?.number == null ? 'the action' : `action A${facts.number}`
    say(stays ? `${now}. ${action} stays, since something was told of it.` : `${now}; ${action} is out of sight`)
  }
  return {
    action: () => {
      const line = caretBlock(editor.state)
      if (line === null) return
      const { id, kind } = attributesOf(line.node)
      const text = line.node.textContent
      if (kind === 'resolutionLimb') makeOfLimb(id ?? '', text)
      else if (kind === 'actionNote') leaveAction(id ?? '', text)
      else {
        editor.view.dispatch(turnInto(editor.state, 'actionNote', former))
        say('@ for the owner, >> for the date.')
      }
    },
    limb: () => {
      editor.view.dispatch(toggleLimb(editor.state, wording.resolutionHeading.plain, former))
    },
  }
}
