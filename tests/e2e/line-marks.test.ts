import { expect, it } from 'vitest'
import { anEmptyItem } from './an-empty-item.ts'
import { expectAccessible } from './screen-checks.ts'

const { page, press, blocks, heard } = anEmptyItem()

it.for([
  [1, 'question', '? Question'],
  [2, 'response', '↳ Response'],
  [3, 'challenge', '! Challenge'],
  [4, 'assurance', '✓ Assurance'],
] as const)(
  'marks a line by Ctrl+Shift+%i as a %s, in words beside it, and takes it off by the same key',
  async ([digit, mark, words]) => {
    await page().keyboard.type('- Why so late?')
    await press(`Control+Shift+Digit${digit}`)

    await expect.poll(marks).toEqual([mark])
    const tag = page().getByRole('note', { name: words.slice(2), exact: true })
    expect(await tag.innerText()).toBe(words)
    await heard(`Point, ${words.slice(2)}`)
    await expectAccessible(page(), `meeting, a ${mark}`)
    await press('Enter')
    await heard('Point')
    await press('Backspace', 'Backspace', `Control+Shift+Digit${digit}`)
    await expect.poll(marks).toEqual([null])
  },
)

it('marks all selected lines, and undo takes one act back at a time', async () => {
  await page().keyboard.type('- one')
  await press('Enter')
  await page().keyboard.type('two')
  await press('Control+a', 'Control+Shift+Digit3', 'Control+b', 'Control+Shift+Digit1')
  await expect.poll(marks).toEqual(['question', 'question'])

  await press('Control+z')
  await expect.poll(marks).toEqual(['challenge', 'challenge'])
  expect(await page().locator('.minute-line strong').allInnerTexts()).toEqual(['one', 'two'])
  await press('Control+z')
  expect(await page().locator('.minute-line strong').count()).toBe(0)
  await press('Control+z')
  await expect.poll(marks).toEqual([null, null])
  await press('Control+y', 'Control+y')
  await expect
    .poll(async () => (await blocks()).map(({ body }) => body[0]?.marks))
    .toEqual([[{ type: 'bold' }], [{ type: 'bold' }]])
})

it('joins a line to the one above with its finding, and gives it back by undo', async () => {
  await page().keyboard.type('- one')
  await press('Enter')
  await page().keyboard.type('two #12')
  await page().getByRole('option').first().waitFor()
  await press('Enter')
  await page().locator('.minute-line:nth-child(2) .tag.ref').waitFor()
  await press('ArrowUp', 'End', 'Delete')

  await expect.poll(findings).toEqual([['onetwo', '12']])
  await page().locator('.minute-line:nth-child(1) .tag.ref').waitFor()
  await press('Control+z')
  await expect.poll(findings).toEqual([
    ['one', undefined],
    ['two', '12'],
  ])
})

async function marks() {
  return (await blocks()).map(({ mark }) => mark)
}

async function findings() {
  return (await blocks()).map((block) => [block.body.map(({ text }) => text).join(''), block.findings[0]?.number])
}
