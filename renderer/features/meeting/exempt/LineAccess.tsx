import { useApi } from '#renderer/app/api.tsx'
import type { Acts } from '../acts.ts'
import { toggleExempt } from '../editor/block-commands.ts'
import { useEditorDesk } from '../editor/editor-desk.ts'
import { ParagraphTicks } from '#renderer/features/exempt-item/ParagraphTicks.tsx'
import { useKeptTicks } from '#renderer/features/exempt-item/use-kept-ticks.ts'
import { useState } from 'react'

type LineAccessProps = {
  readonly lineId: string
  readonly isItemExempt: boolean
  readonly kept: { readonly paragraphs: readonly number[]; readonly isMarked: boolean; readonly isPublished: boolean }
  readonly acts: Acts
}

/** Who may read one line: exempt in an open item, or to be published although its item is exempt. */
export function LineAccess({ lineId, isItemExempt, kept, acts }: LineAccessProps) {
  const { client } = useApi()
  const desk = useEditorDesk()
  const line = desk.line(lineId)
  const [isExempt, setExempt] = useState(line?.isExempt ?? false)
  const keep = (changes: Omit<Parameters<typeof client.exempt.changeLine>[0], 'blockId'>) =>
    acts.act(async () => {
      await desk.settled(lineId)
      return client.exempt.changeLine({ blockId: lineId, ...changes })
    })
  const { ticked, change } = useKeptTicks(kept.paragraphs, (paragraphs) => keep({ paragraphs }))
  const toggle = (): void => {
    const editor = desk.editor()
    if (editor === null || desk.caretLine()?.id !== lineId) return
    toggleExempt(editor.state, editor.view.dispatch)
    setExempt(desk.line(lineId)?.isExempt ?? false)
  }
  return (
    <div className="access-fields">
      <p className="access-quote">{line?.text}</p>
      {isItemExempt && (
        <label className="choice">
          <input
            type="checkbox"
            checked={kept.isPublished}
            onChange={(event) => void keep({ isPublished: event.target.checked })}
          />
          May be published, although the item is exempt
        </label>
      )}
      <label className="choice">
        <input type="checkbox" checked={isExempt} onChange={toggle} />
        {isItemExempt ? 'Never published, whatever the item' : 'Exempt'}
      </label>
      {isExempt && !isItemExempt && (
        <>
          <ParagraphTicks ticked={ticked} onChange={change} />
          <label className="choice">
            <input
              type="checkbox"
              checked={kept.isMarked}
              onChange={(event) => void keep({ isMarked: event.target.checked })}
            />
            Say in the public copy that words are left out here
          </label>
        </>
      )}
    </div>
  )
}
