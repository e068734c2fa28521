import { TextSelection } from '@tiptap/pm/state'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLocation } from 'wouter'
import { runCommand, useCommands } from '#renderer/app/commands/command-acts.ts'
import { findBlock } from '../editor/block-commands.ts'
import type { EditorDesk } from '../editor/editor-desk.ts'
import type { Meeting } from '../meeting-data.ts'
import type { PanelName } from '../panels.ts'
import { hrefOfGap, type ListedGap } from './after-meeting-data.ts'
import { focusRow, focusWhenThere } from './focus-when-there.ts'

/** Whether the list stands beside the minutes, and the way from a row to its place. */
export function useAfterMeeting(meeting: Meeting, desk: EditorDesk, show: (panel: PanelName) => void) {
  const [isOpen, setOpen] = useState(false)
  const times = useRef(1)
  const lastAt = useRef(0)
  const [, goTo] = useLocation()
  const hide = (): void => flushSync(() => setOpen(false))
  const openList = (): void => {
    flushSync(() => setOpen(true))
    show('context')
    focusRow(lastAt.current)
  }
  const close = (): void => {
    hide()
    show('minutes')
  }
  const open = (gap: ListedGap, at: number): void => {
    lastAt.current = at
    if (gap.place === 'room') {
      hide()
      show('context')
      return
    }
    show('minutes')
    if (gap.place === 'presiding') {
      runCommand('meeting.preside')
      return
    }
    if (gap.place === 'line' && gap.itemId === desk.itemId() && caretTo(desk, gap.blockId)) return
    times.current += 1
    goTo(hrefOfGap(meeting.id, gap, times.current))
    if (gap.place === 'urgent') focusWhenThere('.session-urgent div:last-child input')
    if (gap.place === 'action' && gap.blockId === null) {
      // The actions are beside the minutes, where the list is now.
      hide()
      show('context')
      focusWhenThere(`[data-action="${gap.actionId ?? ''}"] button`)
    }
  }
  useCommands({ 'meeting.after': openList })
  return { isOpen, open, close, hide, lastAt }
}

/** The end of a line of the item that is open already; false where it is not among its lines. */
function caretTo(desk: EditorDesk, lineId: string | null): boolean {
  const editor = desk.editor()
  const found = editor === null || lineId === null ? null : findBlock(editor.state.doc, lineId)
  if (editor === null || found === null) return false
  const { state, view } = editor
  view.focus()
  const end = TextSelection.create(state.doc, found.offset + found.node.nodeSize - 1)
  view.dispatch(state.tr.setSelection(end).scrollIntoView())
  return true
}
