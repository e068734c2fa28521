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

/** The bar keeps to what is needed at once; the rest, and who presides, is here. */
export function MeetingMenu({ meeting, course, edit, makeWord }: MeetingMenuProps) {
  const [, goTo] = useLocation()
  const [isOpen, setOpen] = useState(false)
  useCommands({ ...(course.isOpen && { 'meeting.preside': () => setOpen(true) }) })
  const presiding = course.session?.presiding?.personId
  const present = meeting.attendance.filter(({ status, role }) => status === 'present' && role !== 'officer')
  const does: Record<string, () => void> = {
    details: edit,
    arising: () => goTo(`/meetings/${meeting.id}/matters-arising`),
    after: () => runCommand('meeting.after'),
    full: () => makeWord('full'),
    public: () => makeWord('public'),
    close: () => void course.close(),
  }
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="button" aria-label="More of the meeting">
        More <Icon name="down" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="options" aria-label="The meeting" onAction={(key) => does[String(key)]?.()}>
          <MenuItem id="details">Details</MenuItem>
          <MenuItem id="arising">Matters arising ({meeting.openBefore})</MenuItem>
          <MenuItem id="after">After the meeting: what is missing</MenuItem>
          <MenuItem id="full">Full minutes in Word</MenuItem>
          <MenuItem id="public">Public minutes in Word</MenuItem>
          {course.session?.state === 'planned' && (
            <MenuItem id="close">Close the meeting, which was never started</MenuItem>
          )}
          {course.isOpen && present.length > 0 && (
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
