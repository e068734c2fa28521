import { describe, expect, it } from 'vitest'
import type { Inline } from '#shared/domain/inline.ts'
import { anEmptyItem } from './an-empty-item.ts'
import { expectAccessible } from './screen-checks.ts'
import { pastedSamples } from './pasted-samples.ts'

/* What is on the clipboard, in the browser's own hands: pasted into the minutes, and copied out of them. */

const { host, page, press, caretIsSeen, blocks, tieFinding, heard } = anEmptyItem()

describe.for(pastedSamples)('from $from', ({ html, text, lines }) => {
  it('keeps words, lists, bold and italic, and no other styling', async () => {
    await paste({ 'text/html': html, 'text/plain': text })

    await expect.poll(stored).toEqual(lines)
    await press('Control+z')
    await expect.poll(stored).toEqual(['paragraph 0'])
    expect(host().outside).toEqual([])
  })

  it('leaves the words before and behind the caret as they are', async () => {
    await page().keyboard.type('Before after')
    for (let times = 0; times < 6; times += 1) await page().keyboard.press('ArrowLeft')
    await paste({ 'text/html': html, 'text/plain': text })

    await expect.poll(stored).toEqual(['paragraph 0 Before', ...lines, 'paragraph 0  after'])
  })
})

it('goes on with the words of the line where one piece of text is pasted, and keeps what is bold in it', async () => {
  await page().keyboard.type('- They saw ')
  await paste({ 'text/html': '<p>the <b>new</b> pier</p>', 'text/plain': 'the new pier' })
  await page().keyboard.type('!')

  await expect.poll(stored).toEqual(['point 0 They saw the *new* pier!'])
})

it('takes a list into a resolution as its limbs', async () => {
  await page().keyboard.type('Resolved:')
  await press('Enter')
  await paste({ 'text/html': '<ol><li>That it be noted.</li><li>That it be sent.</li></ol>', 'text/plain': '' })

  await expect
    .poll(stored)
    .toEqual([
      'resolutionHeading 0 Resolved:',
      'resolutionLimb 0 That it be noted.',
      'resolutionLimb 0 That it be sent.',
    ])
})

it('copies out lists as lists, in HTML without classes or styles, and as text with bullets', async () => {
  await paste({
    'text/html': '<p>They asked</p><ul><li>who<ul><li>and <b>when</b></li></ul></li></ul>',
    'text/plain': '',
  })
  const copied = await copy()

  expect(copied['text/plain']).toBe('They asked\n•\twho\n\t–\tand when')
  expect(copied['text/html'].replaceAll(/ data-[a-z-]+="[^"]*"/g, '')).toBe(
    '<p>They asked</p><ul><li>who<ul><li>and <strong>when</strong></li></ul></li></ul>',
  )
})

it('types a table from cell to cell, tells which, and copies it out as a table that comes back as it was', async () => {
  await press('Control+.', 'g')
  await page().keyboard.type('Pier')
  await press('Tab')
  await page().keyboard.type('Visits')
  await press('Enter')
  await page().keyboard.type('North')
  await press('Tab')
  await page().keyboard.type('12')
  await heard('Table row, cell 2 of 2')
  await expect.poll(stored).toEqual(['table 0 Pier\tVisits', 'table 0 North\t12'])
  const ends = await Promise.all((await page().locator('.cell-end').all()).map((end) => end.boundingBox()))
  const [header = 0, below = 99] = ends.map((box) => (box === null ? undefined : box.x + box.width))
  expect(Math.abs(header - below)).toBeLessThan(2)
  await expectAccessible(page(), 'meeting, a table')

  const out = await copy()
  expect(out['text/html'].replaceAll(/ data-[a-z]+="[^"]*"/g, '')).toContain(
    '><tbody><tr><td>Pier</td><td>Visits</td></tr><tr><td>North</td><td>12</td></tr></tbody></table>',
  )
  expect(out['text/plain']).toBe('Pier\tVisits\nNorth\t12')
  await press('Delete', 'Control+.', 'p')
  await paste(out)
  await expect.poll(stored).toEqual(['table 0 Pier\tVisits', 'table 0 North\t12'])
})

it('moves a line that is cut and pasted, with its id and its finding, and makes another of it when it is pasted again', async () => {
  await page().keyboard.type('First')
  await press('Enter')
  await page().keyboard.type('Second')
  await press('Enter')
  await page().keyboard.type('Third')
  await expect.poll(stored).toHaveLength(3)
  const [, second] = await blocks()
  await tieFinding(second?.id ?? '')

  await press('ArrowUp', 'Home', 'Shift+End')
  const cut = await copy('cut')
  await press('Control+End')
  await press('Enter')
  await paste(cut)
  await press('Enter')
  await paste(cut)

  await expect.poll(async () => (await stored()).filter((line) => line !== 'paragraph 0')).toHaveLength(4)
  const now = await blocks()
  const [moved, again] = now.filter(({ body }) => body.some(({ text }) => text.startsWith('Second')))
  expect([moved?.id, moved?.findings.map(({ number }) => number)]).toEqual([second?.id, ['12']])
  expect([again?.id === second?.id, again?.findings]).toEqual([false, []])
  expect(now.map(({ position }) => position)).toEqual(now.map(({ position }) => position).toSorted())
})

type Clipboard = { readonly 'text/html': string; readonly 'text/plain': string }

async function paste(clipboard: Clipboard): Promise<void> {
  await caretIsSeen()
  await page().evaluate(`{
    const data = new DataTransfer()
    for (const [type, value] of Object.entries(${JSON.stringify(clipboard)})) if (value !== '') data.setData(type, value)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.querySelector('.minute-editor').dispatchEvent(event)
  }`)
}

/** All that is selected, or with nothing selected all of the item. */
async function copy(how: 'copy' | 'cut' = 'copy'): Promise<Clipboard> {
  if (how === 'copy') await press('Control+a')
  await caretIsSeen()
  const copied = await page().evaluate(`(() => {
    const data = new DataTransfer()
    const event = new ClipboardEvent('${how}', { clipboardData: data, bubbles: true, cancelable: true })
    document.querySelector('.minute-editor').dispatchEvent(event)
    return JSON.stringify({ 'text/html': data.getData('text/html'), 'text/plain': data.getData('text/plain') })
  })()`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made just above
  return JSON.parse(String(copied)) as Clipboard
}

async function stored(): Promise<readonly string[]> {
  return (await blocks()).map(({ kind, depth, body }) => `${kind} ${depth} ${readOut(body)}`.replace(/ $/, ''))
}

function readOut(body: Inline): string {
  return body
    .map(({ text, marks = [] }) => {
      const isItalic = marks.some(({ type }) => type === 'italic')
      const words = isItalic ? `_${text}_` : text
      return marks.some(({ type }) => type === 'bold') ? `*${words}*` : words
    })
    .join('')
}
