import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect } from 'react'
import { useStore } from 'zustand'
import { PageAnswer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { useIsDropped } from '#renderer/app/dropped-files.ts'
import { refusalCodeOf, sentenceOf } from '#renderer/app/refusal.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { useFocusOn } from '#renderer/ui/use-focus-on.ts'
import { tickedActions, type ReadList } from './action-list.ts'
import { actionListStoreOf, type ActionListStore } from './action-list-store.ts'
import { Kept } from './Kept.tsx'
import { KeepList } from './KeepList.tsx'
import { LeftOut } from './LeftOut.tsx'
import { ListColumns } from './ListColumns.tsx'
import { ListPreview } from './ListPreview.tsx'
import { ListSource } from './ListSource.tsx'
import './existing-actions.css'

/** The open actions of a committee that kept its list elsewhere: how each row is understood, before anything is kept. */
export function ExistingActionsScreen({ committeeId }: { readonly committeeId: string }) {
  const { query } = useApi()
  const committee = useQuery(query.committee.get.queryOptions({ input: { id: committeeId } }))
  const store = actionListStoreOf(committeeId)
  return (
    <PageAnswer query={committee} what="the committee">
      {({ name }) => (
        <div className="list-page">
          <PageHead
            title="Existing actions"
            crumbs={[{ words: name, href: `/committees/${committeeId}` }, { words: 'Existing actions' }]}
            second="Bring in the list that was kept before. Nothing is kept until you say so, and it can be undone as a whole."
          />
          <Work committeeId={committeeId} store={store} />
        </div>
      )}
    </PageAnswer>
  )
}

type WorkProps = { readonly committeeId: string; readonly store: ActionListStore }

function Work({ committeeId, store }: WorkProps) {
  const { client } = useApi()
  const { act, problem, forget } = useAct()
  const { kept, markKept, beginAgain } = useStore(store)
  const focusOn = useFocusOn()
  const isDropped = useIsDropped('actions')
  if (kept === null || isDropped) return <Draft committeeId={committeeId} store={store} />

  async function undo(id: string) {
    const undone = await act(() => client.actionList.remove({ id }))
    if (undone.kind === 'failed') return
    markKept(null)
  }
  return (
    <Kept
      committeeId={committeeId}
      kept={kept.count}
      problem={problem}
      onUndo={() => void undo(kept.id)}
      onAnother={() => {
        forget()
        beginAgain()
        focusOn('.list-text')
      }}
    />
  )
}

function Draft({ committeeId, store }: WorkProps) {
  const { query } = useApi()
  const state = useStore(store)
  const source = useDeferredValue(state.source)
  const columns = state.columns === null ? {} : { columns: [...state.columns] }
  const read = useQuery({
    ...query.actionList.read.queryOptions({ input: { committeeId, source, ...columns } }),
    enabled: source.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const isEmpty = state.source.trim() === ''
  return (
    <div className={isEmpty ? 'list-work is-empty' : 'list-work'}>
      <div className="list-side">
        <ListSource store={store} />
        {!isEmpty && read.data !== undefined && <ListColumns store={store} list={read.data} />}
      </div>
      {!isEmpty && read.isError && (
        <div className="list-refused">
          <Notice status="warning" isUrgent>
            <p>{sentenceOf(read.error)}</p>
          </Notice>
        </div>
      )}
      {!isEmpty && read.isPending && <Loading what="the list" />}
      {!isEmpty && !read.isError && read.data !== undefined && (
        <Understood committeeId={committeeId} store={store} list={read.data} />
      )}
    </div>
  )
}

function Understood({ committeeId, store, list }: WorkProps & { readonly list: ReadList }) {
  const { client } = useApi()
  const { act, progress, problem } = useAct()
  const { unticked, tick } = useStore(store)
  const ticked = tickedActions(list, unticked)

  // After an undo the list is here again, and the button that kept it is where the clerk was.
  useEffect(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('.list-keep .button')?.focus()
  }, [])

  async function keep(again: boolean) {
    const { source, fileName, columns } = store.getState()
    const lines = ticked.map(({ line }) => line)
    const chosen = columns === null ? {} : { columns: [...columns] }
    const kept = await act(() => client.actionList.keep({ committeeId, source, fileName, lines, again, ...chosen }))
    if (kept.kind === 'failed') return
    store.getState().markKept({ id: kept.value.id, count: kept.value.actions.length })
  }

  const isKnown = progress.kind === 'failed' && refusalCodeOf(progress.error) === 'already_imported'
  return (
    <div className="list-main">
      <KeepList
        list={list}
        ticked={ticked}
        problem={problem}
        again={isKnown ? <Button onPress={() => void keep(true)}>Keep it again</Button> : null}
        isWorking={progress.kind === 'working'}
        onKeep={() => void keep(false)}
      />
      <ListPreview list={list} unticked={unticked} onTick={tick} />
      <LeftOut leftOut={list.leftOut} />
    </div>
  )
}
