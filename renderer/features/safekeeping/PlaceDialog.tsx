import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import { Answer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import type { Asking, Entry } from './use-place.ts'
import { sizeInWords, whenInFull } from './when.ts'

/** The folders of this computer, drawn by the page: arrow keys go through them, Enter opens one. */
export function PlaceDialog({ asking }: { readonly asking: Asking | null }) {
  if (asking === null) return null
  const title = asking.what === 'folder' ? 'Where second copies go' : 'A copy of a minute book'
  return (
    <Dialog title={title} isOpen onOpenChange={(isOpen) => !isOpen && asking.answer(undefined)}>
      <Browser asking={asking} />
    </Dialog>
  )
}

function Browser({ asking }: { readonly asking: Asking }) {
  const [inside, setInside] = useState<string | null>(null)
  return (
    <div className="places">
      {inside === null ? (
        <>
          <p className="second">Where to look</p>
          <Entries label="Where to look" entries={asking.places} open={({ handle }) => setInside(handle)} />
          <div className="dialog-end">
            <Button slot="close">Cancel</Button>
          </div>
        </>
      ) : (
        <Folder key={inside} handle={inside} asking={asking} go={setInside} />
      )}
    </div>
  )
}

type FolderProps = {
  readonly handle: string
  readonly asking: Asking
  readonly go: (handle: string | null) => void
}

function Folder({ handle, asking, go }: FolderProps) {
  const { hostQuery } = useApi()
  const listing = useQuery(
    hostQuery.place.folder.queryOptions({ input: { handle, what: asking.what }, staleTime: Infinity, gcTime: 0 }),
  )
  const take = useRef<HTMLButtonElement>(null)
  const isEmpty = listing.data?.entries.length === 0
  // With nothing to go through, the next thing to do is to take this folder.
  useEffect(() => {
    if (isEmpty) take.current?.focus()
  }, [isEmpty])
  const open = (entry: Entry) => (entry.kind === 'folder' ? go(entry.handle) : asking.answer(entry.handle))
  return (
    <>
      <Answer query={listing} what="the folder">
        {({ where, up, entries, isCut }) => (
          <>
            <p className="places-where">{where}</p>
            <div className="buttons">
              <Button icon="up" onPress={() => go(up)}>
                {up === null ? 'Where to look' : 'Up'}
              </Button>
            </div>
            <Entries label={`In ${where}`} entries={entries} open={open} />
            {isCut && <p className="quiet small">There is more here than is listed. Open a folder further down.</p>}
          </>
        )}
      </Answer>
      <div className="dialog-end">
        <Button slot="close">Cancel</Button>
        {asking.what === 'folder' && listing.data !== undefined && (
          <Button look="main" ref={take} onPress={() => asking.answer(handle)}>
            Use this folder
          </Button>
        )}
        {listing.isError && <Button onPress={() => go(null)}>Where to look</Button>}
      </div>
    </>
  )
}

type EntriesProps = {
  readonly label: string
  readonly entries: readonly Entry[]
  readonly open: (entry: Entry) => void
}

/** Focus goes to the first entry, or stays where it is when there is none. */
function Entries({ label, entries, open }: EntriesProps) {
  if (entries.length === 0) return <p className="quiet places-none">There is nothing to open in here.</p>
  return (
    <GridList
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- each folder that is opened is gone through by the arrow keys
      autoFocus="first"
      className="places-list inset"
      aria-label={label}
      items={entries.map((entry) => ({ ...entry, id: entry.handle }))}
      onAction={(key) => {
        const entry = entries.find(({ handle }) => handle === key)
        if (entry !== undefined) open(entry)
      }}
    >
      {(entry) => (
        <GridListItem textValue={entry.name}>
          <Icon name={entry.kind === 'folder' ? 'folder' : 'file'} />
          <span className="places-name">{entry.name}</span>
          {entry.kind === 'copy' && <span className="quiet small">{describe(entry)}</span>}
        </GridListItem>
      )}
    </GridList>
  )
}

function describe({ changedAt, bytes }: Entry): string {
  return [changedAt === null ? null : whenInFull(changedAt), bytes === null ? null : sizeInWords(bytes)]
    .filter((words) => words !== null)
    .join(', ')
}
