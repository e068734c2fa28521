import { describe, expect, it } from 'vitest'
import { createOldMinutesStore } from '#renderer/features/old-minutes/old-minutes-store.ts'

const may = { source: 'Item\r\n\r\nResolved:\tto wait', fileName: 'may.txt', fileWarnings: [] }

describe('old minutes that are being brought in', () => {
  it('undoes changes of kind one by one, the last first', () => {
    const store = createOldMinutesStore()
    store.getState().take(may)
    store.getState().setKind(2, 'point')
    store.getState().setKind(0, 'unused')
    store.getState().setKind(2, 'join')
    expect([...store.getState().kinds]).toEqual([
      [0, 'unused'],
      [2, 'join'],
    ])
    store.getState().undoKind()
    expect([...store.getState().kinds]).toEqual([
      [2, 'point'],
      [0, 'unused'],
    ])
    store.getState().undoKind()
    store.getState().undoKind()
    store.getState().undoKind()
    expect([...store.getState().kinds]).toEqual([])
  })

  it('gives back the text, and all that was done to it, that a file took the place of', () => {
    const store = createOldMinutesStore()
    store.getState().take(may)
    store.getState().setKind(2, 'point')
    store.getState().tick(['action 2 r0'], true)
    store.getState().take({ source: 'Another text', fileName: 'june.txt', fileWarnings: [] })
    expect(store.getState()).toMatchObject({ kinds: new Map(), ticked: new Set() })
    store.getState().putBack()
    expect(store.getState()).toMatchObject({ ...may, kinds: new Map([[2, 'point']]), replaced: null })
    expect(store.getState().ticked).toEqual(new Set(['action 2 r0']))
  })

  it('offers nothing back once something else is written, which putting back would take away', () => {
    const store = createOldMinutesStore()
    store.getState().write('First')
    store.getState().beginAgain()
    expect(store.getState().replaced).toMatchObject({ source: 'First' })
    store.getState().write('Second')
    expect(store.getState().replaced).toBeNull()
  })

  it('keeps what was pasted before, and the committee, when a file is refused', () => {
    const store = createOldMinutesStore()
    store.getState().write('Pasted before')
    store.getState().choose({ committee: 'Ferry Panel' })
    store.getState().refuse('odd.txt: This file is not text.')
    expect(store.getState()).toMatchObject({
      source: 'Pasted before',
      committee: 'Ferry Panel',
      fileProblem: 'odd.txt: This file is not text.',
    })
  })

  it('begins with nothing after saving, and comes back as it was when the save is undone', () => {
    const store = createOldMinutesStore()
    store.getState().take(may)
    store.getState().setKind(2, 'point')
    const work = store.getState().clear()
    expect(store.getState()).toMatchObject({ source: '', isWriting: true })
    store.getState().restore(work)
    expect(store.getState()).toMatchObject({ ...may, isWriting: false, kinds: new Map([[2, 'point']]) })
  })
})
