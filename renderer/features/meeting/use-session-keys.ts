import { useCommands } from '#renderer/app/commands/command-acts.ts'
import { useKeys } from '#renderer/ui/use-keys.ts'
import type { Audience } from './word/use-export.ts'

type SessionKeys = {
  readonly previousItem: () => void
  readonly nextItem: () => void
  readonly nextPanel: (isBack: boolean) => void
  readonly attendance: () => void
  readonly rename: () => void
  readonly arising: () => void
  readonly agenda: () => void
  readonly makeWord: (audience: Audience) => void
  readonly closeDrawer: () => void
}

/** What can be done anywhere on the screen in session: by its key, by name in the palette, or from the window's menu. */
export function useSessionKeys(keys: SessionKeys): void {
  useCommands({
    'meeting.previous-item': keys.previousItem,
    'meeting.next-item': keys.nextItem,
    'meeting.next-part': () => keys.nextPanel(false),
    'meeting.previous-part': () => keys.nextPanel(true),
    'meeting.room': keys.attendance,
    'meeting.rename-item': keys.rename,
    'meeting.arising': keys.arising,
    'meeting.agenda': keys.agenda,
    'meeting.word-full': () => keys.makeWord('full'),
    'meeting.word-public': () => keys.makeWord('public'),
  })
  useKeys({ Escape: keys.closeDrawer }, { alsoWhileTyping: true })
}
