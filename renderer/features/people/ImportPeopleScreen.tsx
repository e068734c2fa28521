import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { useIsDropped } from '#renderer/app/dropped-files.ts'
import { refusalCodeOf } from '#renderer/app/refusal.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { useFocusOn } from '#renderer/ui/use-focus-on.ts'
import { ListSource } from './ListSource.tsx'
import { ListSummary } from './ListSummary.tsx'
import { ListTable } from './ListTable.tsx'
import { createPeopleImportStore, nothing, type ListReading } from './import-store.ts'
import './people.css'
import '#renderer/ui/long-grid.css'

const store = createPeopleImportStore()

type Term = { readonly label: string; readonly startsOn: string } | null

/** A list of people, pasted or from a file: how each row is understood stands there before anything is saved. */
export function ImportPeopleScreen() {
  const { client } = useApi()
  const { act, problem, progress, forget } = useAct()
  const { reading, saved, kept, text, fileName } = useStore(store)
  const focusOn = useFocusOn()
  const result = useRef<HTMLDivElement>(null)
  const isDropped = useIsDropped('people')
  // The field takes the file, so it has to be there.
  useEffect(() => {
    if (isDropped) store.setState(nothing)
  }, [isDropped])
  const isWorking = progress.kind === 'working'

  async function read(source: string, name: string | null) {
    store.setState({ text: source, fileName: name })
    const outcome = await act(() => client.peopleImport.read({ text: source, fileName: name }))
    if (outcome.kind === 'failed') return
    store.setState({ reading: outcome.value, saved: null })
    focusOn('#list-understood')
  }
  /** A core that was started again has forgotten the list: it is handed the text once more. */
  async function change(work: (readingId: string) => Promise<ListReading>) {
    if (reading === null) return
    const outcome = await act(async () => {
      try {
        return await work(reading.readingId)
      } catch (error) {
        if (refusalCodeOf(error) !== 'not_found') throw error
        return work((await client.peopleImport.read({ text, fileName })).readingId)
      }
    })
    if (outcome.kind === 'done') store.setState({ reading: outcome.value })
  }
  async function save(term: Term) {
    if (reading === null) return
    const outcome = await act(() => client.peopleImport.save({ readingId: reading.readingId, term }))
    if (outcome.kind === 'failed') return
    store.setState({ saved: outcome.value })
    requestAnimationFrame(() => result.current?.focus())
  }
  async function undo(importId: string) {
    const outcome = await act(() => client.peopleImport.undo({ importId }))
    if (outcome.kind === 'failed') return
    // The list is there again as it was, with the columns and ticks that the clerk chose.
    store.setState({ saved: null, kept: outcome.value.kept })
    focusOn('#list-understood')
  }

  return (
    <div className="people-page">
      <PageHead
        title="Bring in a list of people"
        crumbs={[{ words: 'People', href: '/people' }, { words: 'Bring in a list' }]}
        second={
          saved === null
            ? 'Nothing is saved yet. See how each row is understood, then save them all at once.'
            : undefined
        }
      >
        {reading !== null && saved === null && (
          <Button look="plain" onPress={() => store.setState(nothing)}>
            Begin again
          </Button>
        )}
      </PageHead>
      {problem !== null && (
        <Notice status="danger" isUrgent>
          <p>{problem}</p>
        </Notice>
      )}
      {kept.length > 0 && (
        <Notice status="info">
          <p>Taken back, but for {kept.join(', ')}: a meeting has recorded something of them since.</p>
        </Notice>
      )}
      {saved !== null && (
        <div className="list-saved" ref={result} tabIndex={-1}>
          <Notice status="success">
            <p>
              Saved: {count(saved.people, 'new person', 'new people')}, {count(saved.memberships, 'membership')},{' '}
              {count(saved.committees, 'new committee')}.
            </p>
            <div className="buttons">
              <Button icon="undo" onPress={() => void undo(saved.importId)}>
                Undo all of it
              </Button>
              <ButtonLink href="/people">See the people</ButtonLink>
              <Button look="plain" onPress={() => store.setState(nothing)}>
                Bring in another list
              </Button>
            </div>
          </Notice>
        </div>
      )}
      {saved === null && reading === null && (
        <ListSource
          key={text}
          text={text}
          isWorking={isWorking}
          onRead={(source, name) => void read(source, name)}
          onType={forget}
        />
      )}
      {saved === null && reading !== null && (
        <div className="list-work">
          <ListTable
            reading={reading}
            onTick={(at, isTicked) => void change((readingId) => client.peopleImport.tick({ readingId, at, isTicked }))}
          />
          <ListSummary
            reading={reading}
            isWorking={isWorking}
            onChoose={(at, column) => void change((readingId) => client.peopleImport.choose({ readingId, at, column }))}
            onSave={(term) => void save(term)}
          />
        </div>
      )}
    </div>
  )
}
