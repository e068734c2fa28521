import { useRef, useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { PanelSection } from '#renderer/ui/Panel.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import type { PreparedItem } from './agenda-data.ts'
import type { OfferUndo } from '#renderer/app/use-undo.ts'
import { KeptArea } from '#renderer/ui/KeptArea.tsx'

type DraftResolutionsProps = { readonly item: PreparedItem; readonly offerUndo: OfferUndo }

/** What the reports ask the body to resolve: kept here, and offered in the minutes by one key. */
export function DraftResolutions({ item, offerUndo }: DraftResolutionsProps) {
  const { client } = useApi()
  const { act, problem } = useAct()
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const add = async (): Promise<void> => {
    const words = text.trim()
    if (words === '') return
    const made = await act(() =>
      client.draftResolution.add({ agendaItemId: item.id, label: null, text: words, isHeading: false }),
    )
    if (made.kind === 'done') setText('')
    field.current?.focus()
  }
  const remove = async (id: string): Promise<void> => {
    if ((await act(() => client.draftResolution.remove({ id }))).kind === 'failed') return
    offerUndo('The draft resolution is gone.', () => client.draftResolution.putBack({ id }))
    field.current?.focus()
  }
  return (
    <PanelSection title="Draft resolutions" aside="offered in the minutes">
      <ol className="agenda-drafts" aria-label="Draft resolutions">
        {item.resolutions.map(({ id, label, text: kept, isHeading }, at) => (
          <li key={id}>
            <KeptArea
              label={isHeading ? 'Heading' : `Draft resolution ${label ?? at + 1}`}
              kept={kept}
              rows={isHeading ? 1 : 2}
              error={null}
              onKeep={async (next) =>
                next === null || (await act(() => client.draftResolution.update({ id, text: next }))).kind === 'done'
              }
            />
            <Button
              look="plain"
              isSmall
              icon="cross"
              label={`Remove ${isHeading ? 'the heading' : `draft resolution ${label ?? at + 1}`}`}
              onPress={() => void remove(id)}
            >
              {''}
            </Button>
          </li>
        ))}
      </ol>
      <form
        className="agenda-fields"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextArea
          ref={field}
          label="Add a draft resolution"
          value={text}
          onChange={setText}
          rows={2}
          hint="Such as “That the report be noted.” Ctrl+Enter adds it"
          error={problem}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            void add()
          }}
        />
        <div className="buttons">
          <Button type="submit" isSmall label="Add the draft resolution">
            Add
          </Button>
        </div>
      </form>
    </PanelSection>
  )
}
