import { inlineFromText } from '#shared/domain/inline.ts'
import type { Confidentiality } from '#shared/domain/exempt/confidentiality.ts'
import { returnLine, type ExclusionLine } from '#shared/domain/exempt/exclusion-words.ts'
import { useApi } from '#renderer/app/api.tsx'
import type { Acts } from '../acts.ts'
import { useEditorDesk, type EditorDesk } from '../editor/editor-desk.ts'
import { removeLines } from '../editor/remove-lines.ts'
import type { Exclusion } from './exempt-data.ts'

export type ExclusionToMake = {
  readonly kind: Confidentiality
  readonly itemIds: readonly string[]
  readonly paragraphs: readonly number[]
  readonly publicInterest: string | null
  readonly lines: readonly ExclusionLine[]
}

/** Puts the words into the open item, where they are the clerk’s from then on, and records what they say. */
export function useExclusion(acts: Acts) {
  const { client } = useApi()
  const desk = useEditorDesk()

  async function exclude({ lines, ...fields }: ExclusionToMake): Promise<void> {
    const agendaItemId = desk.itemId()
    const [headingBlockId, limbBlockId = null] = putIn(desk, lines)
    if (agendaItemId === null || headingBlockId === undefined) return
    const made = await acts.act(async () => {
      await Promise.all([desk.settled(headingBlockId), ...(limbBlockId === null ? [] : [desk.settled(limbBlockId)])])
      return client.exempt.exclude({
        agendaItemId,
        headingBlockId,
        limbBlockId,
        ...fields,
        itemIds: [...fields.itemIds],
      })
    })
    if (made.kind === 'failed') return
    // Beside the minutes, in which the clerk has been writing on since.
    acts.offerUndoBeside('The exclusion of the public is in the minutes.', async () => {
      removeLines(desk.editor(), [headingBlockId, ...(limbBlockId === null ? [] : [limbBlockId])])
      desk.focus()
      return await client.exempt.takeBack({ id: made.value.id })
    })
  }

  async function readmit(exclusion: Exclusion | undefined): Promise<void> {
    const [blockId] = putIn(desk, [returnLine()])
    desk.focus()
    acts.say('The meeting is open to the public again.')
    if (blockId === undefined || exclusion === undefined) return
    await acts.act(async () => {
      await desk.settled(blockId)
      return client.exempt.readmit({ id: exclusion.id, blockId })
    })
  }

  return { exclude, readmit }
}

function putIn(desk: EditorDesk, lines: readonly ExclusionLine[]): readonly string[] {
  return desk.put(
    lines.map(({ kind, text }) => ({ kind, body: inlineFromText(text), isExempt: false })),
    'stays',
  )
}
