import { useRef } from 'react'
import { Button } from './Button.tsx'

/** What was done in words; `undo` is null once it has been undone. */
export type Undoable = {
  readonly words: string
  readonly undo: (() => void) | null
  /** On the button, where "Undo" would not say what is taken back. */
  readonly button?: string | undefined
}

type UndoLineProps = {
  readonly last: Undoable | null
  /** The chord that does the same from elsewhere. */
  readonly keys?: string | undefined
  /** The screen tells a screen reader itself. */
  readonly isSaidElsewhere?: boolean
}

/** The quiet line that says what was done and offers to undo it. Its space is kept, so that nothing moves. */
export function UndoLine({ last, keys, isSaidElsewhere = false }: UndoLineProps) {
  const line = useRef<HTMLOutputElement>(null)
  const undo = last?.undo ?? null
  return (
    <output className="undo-line" ref={line} tabIndex={-1} aria-live={isSaidElsewhere ? 'off' : 'polite'}>
      {last !== null && <span className="words">{last.words}</span>}
      {undo !== null && (
        <Button
          isSmall
          icon="undo"
          keys={keys}
          onPress={() => {
            line.current?.focus() // the button goes away; whoever pressed it stays here
            undo()
          }}
        >
          {last?.button ?? 'Undo'}
        </Button>
      )}
    </output>
  )
}
