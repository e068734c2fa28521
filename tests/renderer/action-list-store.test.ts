import { expect, it } from 'vitest'
import { createActionListStore } from '#renderer/features/existing-actions/action-list-store.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

it('takes a file in the place of what was pasted, and forgets what was chosen for that', () => {
  const store = createActionListStore()
  store.getState().write('Action\tOwner\nMend the gate\tClerk')
  store.getState().chooseColumns(['text', null])
  store.getState().tick([2], false)

  store.getState().takeFile('actions.csv', bytes('Action,Owner\nPaint it,Clerk'))

  expect(store.getState()).toMatchObject({ fileName: 'actions.csv', columns: null, fileProblem: null })
  expect(store.getState().unticked.size).toBe(0)
})

it('keeps what stood there when a file cannot be read, and says what to do with a workbook', () => {
  const store = createActionListStore()
  store.getState().write('Mend the gate')

  store.getState().takeFile('actions.xlsx', bytes('PK'))
  expect(store.getState().fileProblem).toMatch(/^actions\.xlsx: This is a workbook\. .* save the sheet as CSV/)
  store.getState().takeFile('actions.csv', Uint8Array.of(0x41, 0, 1, 2))
  expect(store.getState().fileProblem).toMatch(/^actions\.csv: This file is not text/)
  expect(store.getState().source).toBe('Mend the gate')
})
