import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useCommands } from '#renderer/app/commands/command-acts.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { InlineName } from '#renderer/ui/InlineName.tsx'
import type { PanelName } from '../panels.ts'
import type { Course } from '../session/use-course.ts'

type AddUrgentItemProps = { readonly course: Course; readonly show: (panel: PanelName) => void }

/** In session an item can only be added as urgent. Its title is enough; why it is urgent is asked for in its heading. */
export function AddUrgentItem({ course, show }: AddUrgentItemProps) {
  const [isNaming, setNaming] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useCommands({
    'meeting.urgent-item': () => {
      show('agenda')
      setNaming(true)
    },
  })
  const add = async (title: string): Promise<void> => {
    if (await course.addUrgent(title)) setNaming(false)
  }
  if (isNaming) {
    return (
      <InlineName
        label="Title of the urgent item"
        start=""
        keep={(title) => void add(title)}
        leave={() => {
          flushSync(() => setNaming(false))
          button.current?.focus()
        }}
      />
    )
  }
  return (
    <Button ref={button} look="plain" icon="plus" onPress={() => setNaming(true)}>
      Add an urgent item
    </Button>
  )
}
