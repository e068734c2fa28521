import { describe, expect, it } from 'vitest'
import { createOldMinutesStore } from '#renderer/features/old-minutes/old-minutes-store.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('old minutes that are being brought in', () => {
  it('takes the text of a file with every character and line end', () => {
    const store = createOldMinutesStore()
    store.getState().takeFile('may.txt', bytesOf('\uFEFFItem\r\n\r\nResolved:\tto wait'))
    expect(store.getState()).toMatchObject({
      source: '\uFEFFItem\r\n\r\nResolved:\tto wait',
      fileName: 'may.txt',
      fileProblem: null,
    })
  })

  it('gives back the text that a file took the place of', () => {
    const store = createOldMinutesStore()
    store.getState().change({ source: 'Pasted and corrected by hand' })
    store.getState().takeFile('may.txt', bytesOf('Another text'))
    store.getState().putBack()
    expect(store.getState()).toMatchObject({ source: 'Pasted and corrected by hand', fileName: null, replaced: null })
  })

  it('offers nothing back once something else is written, which putting back would take away', () => {
    const store = createOldMinutesStore()
    store.getState().change({ source: 'First' })
    store.getState().beginAgain()
    store.getState().change({ heldOn: '2026-05-18' })
    expect(store.getState().replaced).toEqual({ source: 'First', fileName: null })
    store.getState().change({ source: 'Second' })
    expect(store.getState().replaced).toBeNull()
  })

  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
    ['figures alone', bytesOf('1 2 3\n4 5 6')],
    ['more than 10 MB', new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61)],
  ])('refuses %s by name and keeps what was pasted before', (_, bytes) => {
    const store = createOldMinutesStore()
    store.getState().change({ source: 'Pasted before', committee: 'Ferry Panel' })
    store.getState().takeFile('odd.txt', bytes)
    expect(store.getState()).toMatchObject({ source: 'Pasted before', fileName: null, committee: 'Ferry Panel' })
    expect(store.getState().fileProblem).toMatch(/^odd\.txt: .+\.$/u)
  })
})
