import { Button } from './Button.tsx'

export type Undoable = { readonly words: string; readonly undo: () => void }

/** The quiet line that says what was done and offers to undo it. Its space is kept, so that nothing moves. */
export function UndoLine({ last }: { readonly last: Undoable | null }) {
  return (
    <output className="undo-line">
      {last !== null && (
        <>
          <span className="words">{last.words}</span>
          <Button isSmall icon="undo" onPress={last.undo}>
            Undo
          </Button>
        </>
      )}
    </output>
  )
}
