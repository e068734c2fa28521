import { useRef } from 'react'
import {
  Button,
  GridList,
  GridListHeader,
  GridListItem,
  GridListSection,
  useDragAndDrop,
  type Key,
} from 'react-aria-components'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import type { useAct } from '#renderer/app/use-act.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import { dropOf, kindWords, sectionRuns, stepOf, type Move, type PreparedItem } from './agenda-data.ts'

type PreparedItemsProps = {
  readonly items: readonly PreparedItem[]
  readonly selectedId: string | null
  readonly select: (id: string) => void
  readonly act: ReturnType<typeof useAct>['act']
}

/** The items in order under their sections; dragged, or moved by Alt+Shift+arrows as lines are in the minutes. */
export function PreparedItems({ items, selectedId, select, act }: PreparedItemsProps) {
  const { client } = useApi()
  const frame = useRef<HTMLDivElement>(null)

  const move = async (id: string, to: Move | null): Promise<void> => {
    const item = items.find((each) => each.id === id)
    if (to === null || item === undefined) return
    await act(async () => {
      if (to.section !== item.section) await client.agenda.changeItem({ id, section: to.section })
      await client.agendaItem.move({ id, beforeId: to.beforeId })
    })
    frame.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`)?.focus()
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': titleOf(items, key) })),
    onReorder: ({ keys, target }) => {
      const [id] = keys
      if (id === undefined || target.dropPosition === 'on') return
      void move(String(id), dropOf(items, String(id), String(target.key), target.dropPosition))
    },
  })
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (!event.altKey || !event.shiftKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    const id = event.target instanceof Element ? event.target.closest('[data-key]')?.getAttribute('data-key') : null
    if (id === null || id === undefined) return
    event.preventDefault()
    event.stopPropagation()
    void move(id, stepOf(items, id, event.key === 'ArrowUp' ? -1 : 1))
  }
  return (
    <div ref={frame} onKeyDownCapture={onKeyDown}>
      <p className="agenda-keys">
        <kbd>Alt ⇧ ↑</kbd> <kbd>Alt ⇧ ↓</kbd> move the item <kbd>Enter</kbd> change it
      </p>
      <GridList
        className="agenda-list inset"
        aria-label="Items of the agenda"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={selectedId === null ? [] : [selectedId]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys]
          if (key !== undefined) select(String(key))
        }}
        onAction={(key) => {
          select(String(key))
          requestAnimationFrame(() => document.querySelector<HTMLElement>('.agenda-panel input')?.focus())
        }}
        dragAndDropHooks={dragAndDropHooks}
      >
        {sectionRuns(items).map(({ key, section, items: run }) => (
          <GridListSection key={key} id={`section ${key}`} aria-label={section ?? 'Without a section'}>
            {section !== null && <GridListHeader className="agenda-section">{section}</GridListHeader>}
            {run.map((item) => (
              <PreparedRow key={item.id} item={item} />
            ))}
          </GridListSection>
        ))}
      </GridList>
    </div>
  )
}

function PreparedRow({ item }: { readonly item: PreparedItem }) {
  const drafts = item.resolutions.filter(({ isHeading }) => !isHeading).length
  return (
    <GridListItem id={item.id} textValue={`${item.number} ${item.title}`} className="agenda-row">
      <Button slot="drag" className="agenda-grip" aria-label={`Drag item ${item.number}`}>
        <Icon name="list" />
      </Button>
      <span className="agenda-number">{item.number}</span>
      <div className="agenda-row-words">
        <span className="agenda-title words">{item.title}</span>
        <span className="agenda-facts">
          {item.kind !== 'substantive' && (
            <Tag look={item.kind === 'urgent' ? 'warning' : undefined}>{kindWords[item.kind]}</Tag>
          )}
          {item.isExempt && (
            <Tag look="exempt" icon="lock">
              {item.exemptParagraphs.length === 0 ? 'Exempt' : `Exempt, ${item.exemptParagraphs.join(', ')}`}
            </Tag>
          )}
          {item.lead !== null && (
            <span className="second">
              <Icon name="person" /> {firstLine(item.lead)}
            </span>
          )}
          {drafts > 0 && <span className="second">{count(drafts, 'draft resolution')}</span>}
          {item.attachments.length > 0 && (
            <span className="second">
              <Icon name="file" /> {count(item.attachments.length, 'file')}
            </span>
          )}
          {item.gaps.length > 0 && (
            <Tag look="warning" icon="warn">
              {`${item.gaps.length} to fill in`}
            </Tag>
          )}
        </span>
        {item.purpose !== null && <span className="agenda-row-purpose second">{firstLine(item.purpose)}</span>}
      </div>
    </GridListItem>
  )
}

function firstLine(words: string): string {
  return words.split('\n')[0] ?? ''
}

function titleOf(items: readonly PreparedItem[], key: Key): string {
  return items.find(({ id }) => id === key)?.title ?? ''
}
