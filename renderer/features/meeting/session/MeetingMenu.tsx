import { useState } from 'react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { useLocation } from 'wouter'
import { runCommand, useCommands } from '#renderer/app/commands/command-acts.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import type { Meeting } from '../meeting-data.ts'
import type { Audience } from '../word/use-export.ts'
import type { Course } from './use-course.ts'

type MeetingMenuProps = {
  readonly meeting: Meeting
  readonly course: Course
  readonly edit: () => void
  readonly makeWord: (audience: Audience) => void
}

/** The bar keeps to what is needed at once; the rest, and who presides, is here. Asked who presides, it is that alone. */
export function MeetingMenu({ meeting, course, edit, makeWord }: MeetingMenuProps) {
  const [opened, setOpened] = useState<'not' | 'all' | 'presiding'>('not')
  const acts = useMenuActs({ meeting, course, edit, makeWord })
  const presiding = course.session?.presiding?.personId
  const present = meeting.attendance.filter(({ status, role }) => status === 'present' && role !== 'officer')
  // Afterwards it can still be said who was in the chair, where that was never said.
  const isAsked = course.isOpen || presiding === undefined
  const isAlone = opened === 'presiding' && present.length > 0
  useCommands({ ...(isAsked && { 'meeting.preside': () => setOpened('presiding') }) })
  return (
    <MenuTrigger isOpen={opened !== 'not'} onOpenChange={(isOpen) => setOpened(isOpen ? 'all' : 'not')}>
      <Button className="button" aria-label="More of the meeting">
        More <Icon name="down" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          // Who is there may become known a moment after it was asked: what is first then has the focus.
          key={isAlone ? 'presiding' : 'all'}
          className="options"
          aria-label="The meeting"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked who presides, the first of those who can is at hand
          autoFocus="first"
          onAction={(key) => acts.find(({ id }) => id === key)?.act()}
        >
          {!isAlone &&
            acts.map(({ id, words }) => (
              <MenuItem key={id} id={id}>
                {words}
              </MenuItem>
            ))}
          {isAsked && present.length > 0 && (
            <MenuSection
              className="options-section"
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={presiding === undefined ? [] : [presiding]}
              onSelectionChange={(keys) => {
                const chosen = present.find(({ personId }) => keys !== 'all' && keys.has(personId))
                if (chosen !== undefined) void course.preside(chosen.personId, chosen.name)
              }}
            >
              <Header className="small quiet">Presiding</Header>
              {present.map(({ personId, name }) => (
                <MenuItem key={personId} id={personId} textValue={name}>
                  {personId === presiding ? <Icon name="check" /> : <span className="options-gap" />} {name}
                </MenuItem>
              ))}
            </MenuSection>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

type MenuAct = { readonly id: string; readonly words: string; readonly act: () => void }

function useMenuActs({ meeting, course, edit, makeWord }: MeetingMenuProps): readonly MenuAct[] {
  const [, goTo] = useLocation()
  const { state, times = [] } = course.session ?? {}
  const all: readonly (MenuAct | false)[] = [
    { id: 'details', words: 'Details', act: edit },
    times.length > 0 && { id: 'times', words: 'Times of the meeting…', act: () => runCommand('meeting.times') },
    {
      id: 'arising',
      words: `Matters arising (${meeting.openBefore})`,
      act: () => goTo(`/meetings/${meeting.id}/matters-arising`),
    },
    { id: 'after', words: 'After the meeting: what is missing', act: () => runCommand('meeting.after') },
    { id: 'full', words: 'Full minutes in Word', act: () => makeWord('full') },
    { id: 'public', words: 'Public minutes in Word', act: () => makeWord('public') },
    state === 'planned' && {
      id: 'close',
      words: 'Close the meeting, which was never started',
      act: () => void course.close(),
    },
  ]
  return all.filter((each) => each !== false)
}
