import type { Inline } from '#shared/domain/inline.ts'
import type { BlockRow } from '#db/repositories/block-repository.ts'
import { keepHistory } from '#db/repositories/history-repository.ts'
import type { Writer } from '#db/store.ts'
import type { CoreContext } from './context.ts'

type Kept = {
  /** Words of the line that it does not say itself, as those of another window. */
  readonly was?: { readonly kind: BlockRow['kind']; readonly body: Inline; readonly text: string }
  /** The spell of writing that begins: of each, the first words are kept. By default one of its own. */
  readonly spellId?: string
  readonly at: string
  readonly author: string
}

/** Keeps in the history what a line says, before something else is written in it. Where it says nothing, there is nothing to keep. */
export function keepText(
  db: Writer,
  context: CoreContext,
  line: BlockRow,
  { was = line, spellId = context.newId(), at, author }: Kept,
): void {
  if (was.text === '') return
  keepHistory(db, {
    id: context.newId(),
    blockId: line.id,
    committeeId: line.committeeId,
    meetingId: line.meetingId,
    spellId,
    kindBefore: was.kind,
    bodyBefore: was.body,
    textBefore: was.text,
    at,
    author,
  })
}
