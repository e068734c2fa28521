import { runCommand } from '#renderer/app/commands/command-acts.ts'
import { useKeyOf } from '#renderer/app/commands/bindings.ts'
import { Button } from '#renderer/ui/Button.tsx'

/** Motions and reading back for those who use the mouse, with the keys that do the same. */
export function MotionTools() {
  const keyOf = useKeyOf()
  return (
    <>
      <Button look="plain" isSmall keys={keyOf('meeting.motion')} onPress={() => runCommand('meeting.motion')}>
        Motion and vote
      </Button>
      <Button look="plain" isSmall keys={keyOf('meeting.read-back')} onPress={() => runCommand('meeting.read-back')}>
        Read back
      </Button>
    </>
  )
}

/** In the bar of a meeting in session, where there is room for it. */
export function ReadBackButton() {
  const keyOf = useKeyOf()
  return (
    <span className="meeting-read-back">
      <Button keys={keyOf('meeting.read-back')} onPress={() => runCommand('meeting.read-back')}>
        Read back
      </Button>
    </span>
  )
}
