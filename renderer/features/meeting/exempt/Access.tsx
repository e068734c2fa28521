import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { exemptParagraphWords } from '#shared/domain/agenda.ts'
import { wordingOf } from '#shared/domain/minutes-document/wording-changes.ts'
import { useCommands } from '#renderer/app/commands/command-acts.ts'
import { useAskedFor } from '#renderer/app/hash-location.ts'
import { Button } from '#renderer/ui/Button.tsx'
import type { Acts } from '../acts.ts'
import { useEditorDesk } from '../editor/editor-desk.ts'
import type { AgendaEntry, Meeting } from '../meeting-data.ts'
import { AccessPanel } from './AccessPanel.tsx'
import { ExcludePublic } from './ExcludePublic.tsx'
import { useExempt, type ExemptItem } from './exempt-data.ts'
import { ItemAccess } from './ItemAccess.tsx'
import { LineAccess } from './LineAccess.tsx'
import { useExclusion } from './use-exclusion.ts'
import './exempt.css'

type AccessProps = { readonly meeting: Meeting; readonly entry: AgendaEntry; readonly acts: Acts }

type Opened =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'item' }
  | { readonly kind: 'exclude' }
  | { readonly kind: 'line'; readonly lineId: string }

/** Who may read the item and its lines, and the exclusion of the public; below the heading of the item. */
export function Access({ meeting, entry, acts }: AccessProps) {
  const desk = useEditorDesk()
  const [opened, setOpened] = useState<Opened>({ kind: 'nothing' })
  const { data } = useExempt(meeting.id, entry.isExempt || opened.kind !== 'nothing')
  const { exclude, readmit } = useExclusion(acts)
  const item = data?.items.find(({ id }) => id === entry.id)
  const close = (): void => {
    // What was typed in a field is kept when it loses the focus.
    desk.focus()
    flushSync(() => setOpened({ kind: 'nothing' }))
  }
  const openLine = (): void => {
    const lineId = desk.caretLine()?.id
    if (lineId !== undefined) setOpened({ kind: 'line', lineId })
  }
  useCommands({
    'meeting.exclude-public': () => setOpened({ kind: 'exclude' }),
    'meeting.readmit-public': () =>
      void readmit(data?.exclusions.findLast(({ stands, areBack }) => stands && !areBack)),
    'meeting.access': () => setOpened({ kind: 'item' }),
    'line.access': openLine,
  })
  useOpenedByAddress(entry.id, setOpened)
  return (
    <>
      <div className="access-line">
        <Button isSmall look="plain" icon="lock" onPress={() => setOpened({ kind: 'item' })}>
          {entry.isExempt ? 'Exempt: change' : 'Open to the public'}
        </Button>
        <Button isSmall look="plain" onPress={() => setOpened({ kind: 'exclude' })}>
          Exclude the public…
        </Button>
      </div>
      {entry.isExempt && item !== undefined && <p>{accessWords(item)}</p>}
      {opened.kind === 'item' && item !== undefined && (
        <AccessPanel title={`Who may read item ${entry.number}`} close={close}>
          <ItemAccess key={item.id} item={item} acts={acts} />
        </AccessPanel>
      )}
      {opened.kind === 'line' && data !== undefined && (
        <AccessPanel title="Who may read the line" close={close}>
          <LineAccess
            key={opened.lineId}
            lineId={opened.lineId}
            isItemExempt={entry.isExempt}
            kept={data.lines.find(({ blockId }) => blockId === opened.lineId) ?? nothingSaid}
            acts={acts}
          />
        </AccessPanel>
      )}
      {opened.kind === 'exclude' && data !== undefined && (
        <AccessPanel title="Exclude the public" close={close}>
          <ExcludePublic
            items={data.items}
            itemId={entry.id}
            profile={wordingOf(data.style, data.wording)}
            exclude={(exclusion) => {
              close()
              void exclude(exclusion)
            }}
          />
        </AccessPanel>
      )}
    </>
  )
}

const nothingSaid = { paragraphs: [], isMarked: false, isPublished: false }

/** “Under paragraph 3. For the public: Legal matter.” */
function accessWords({ confidentiality, exemptParagraphs, publicTitle }: ExemptItem): string {
  const title = publicTitle === null ? 'No title for the public yet.' : `For the public: “${publicTitle}”.`
  if (confidentiality === 'confidential') return `Confidential by law. ${title}`
  const under = exemptParagraphs.length === 0 ? 'No paragraph yet.' : `Under ${exemptParagraphWords(exemptParagraphs)}.`
  return `${under} ${title}`
}

/** The list after the meeting leads here: `?access=item` or `?access=<line>`, with a count so that it can be asked for again. */
function useOpenedByAddress(itemId: string, open: (opened: Opened) => void): void {
  const asked = useAskedFor('access')
  const time = useAskedFor('time')
  useEffect(() => {
    if (asked === null) return
    if (asked === 'exclude' || asked === 'item') open({ kind: asked })
    else open({ kind: 'line', lineId: asked })
    // Each time that it is asked for, and for the item that is open then.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asked, time, itemId])
}
