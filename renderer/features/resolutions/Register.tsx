import { ListBox, ListBoxItem, ListBoxLoadMoreItem, ListLayout, Virtualizer } from 'react-aria-components'
import { Marked } from '#renderer/ui/Marked.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import { outcomeWords, referenceWords, type RegisterRow } from './register.ts'

type RegisterProps = {
  readonly rows: readonly RegisterRow[]
  readonly selectedId: string
  readonly select: (id: string) => void
  readonly open: (row: RegisterRow) => void
  readonly more: () => void
}

/** The list itself: ↑ ↓ choose, Enter opens the minute. Only what is in view is drawn, so ten thousand are as quick as ten. */
export function Register({ rows, selectedId, select, open, more }: RegisterProps) {
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 96 }}>
      <ListBox
        className="register-list"
        aria-label="Resolutions"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[selectedId]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys]
          if (key !== undefined) select(String(key))
        }}
        onAction={(key) => {
          const row = rows.find(({ id }) => id === key)
          if (row !== undefined) open(row)
        }}
      >
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
        <ListBoxLoadMoreItem onLoadMore={more} />
      </ListBox>
    </Virtualizer>
  )
}

function Row({ row }: { readonly row: RegisterRow }) {
  const outcome = outcomeWords[row.outcome]
  return (
    <ListBoxItem id={row.id} textValue={row.text} className="register-row">
      <span className="register-ref">{referenceWords(row)}</span>
      <span className="register-tags">
        {row.isExempt && (
          <Tag look="exempt" icon="lock">
            Exempt
          </Tag>
        )}{' '}
        <Tag look={outcome.look} icon={outcome.icon}>
          {outcome.words}
        </Tag>
      </span>
      <span className="register-words words">
        <Marked text={row.text} marks={row.marks} />
      </span>
      <span className="register-under">
        <span>{row.committeeName}</span>
        {row.actions.length > 0 && <span>{row.actions.map(({ number }) => `A${number}`).join(', ')}</span>}
        {row.findings.length > 0 && (
          <span>Finding {row.findings.map(({ number }) => number ?? 'without a number').join(', ')}</span>
        )}
      </span>
    </ListBoxItem>
  )
}
