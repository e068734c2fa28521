import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSpeller } from '#renderer/features/meeting/spelling/speller.ts'
import type { Answered } from '#renderer/features/meeting/spelling/spelling-question.ts'
import { createSpellingBoard } from '#renderer/features/meeting/spelling/spelling-board.ts'
import { wordAt, wordsIn } from '#renderer/features/meeting/spelling/words.ts'

describe('the words of a line', () => {
  it.each([
    ['The Panel’s report, and the officers’ answer', ['The', 'Panel', 'report', 'and', 'the', 'officers', 'answer']],
    ['A47 was due on the 2nd; see 3.1', ['was', 'due', 'on', 'the', 'see']],
    ['DfE and MPs asked SEND officers', ['and', 'asked', 'officers']],
    ['a well-known café', ['well', 'known', 'café']],
    ["didn't", ["didn't"]],
    ['', []],
  ])('of “%s”', (text, expected) => {
    expect(wordsIn(text).map((word) => word.text)).toEqual(expected)
  })

  it('stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { from, to, text: word } of wordsIn(text)) expect(text.slice(from, to)).toBe(word)
      }),
    )
  })

  it('are found at the caret, at their end too', () => {
    expect(wordAt('The commitee met', 12)?.text).toBe('commitee')
    expect(wordAt('The commitee met', 13)?.text).toBe('met')
    expect(wordAt('The  met', 4)).toBeNull()
  })
})

/** A dictionary of a few words, which answers a moment later as the thread does. */
function aBoard(...dictionary: readonly string[]) {
  const asked: string[][] = []
  let answer: ((answered: Answered) => void) | undefined
  const speller = createSpeller({
    listen: (listener) => {
      answer = listener
    },
    post: (message) => {
      if (message.kind === 'check') asked.push([...message.words])
      const words = message.kind === 'check' ? message.words.filter((word) => !dictionary.includes(word)) : ["can't"]
      queueMicrotask(() => answer?.({ id: message.id, words }))
    },
  })
  return { board: createSpellingBoard(() => speller), asked }
}

describe('the spelling of an editor', () => {
  it('knows the names at the table and the clerk’s own words, whatever the dictionary says', async () => {
    const { board, asked } = aBoard('met')
    board.set({ isOn: true, known: ['Councillor Grace Okello', 'Wharfside'] })

    await board.lookUp(['okello', 'WHARFSIDE', 'met', 'commitee'])

    expect(asked).toEqual([['met', 'commitee']])
    expect(['Okello', 'Wharfside', 'met', 'commitee', 'never-seen'].map((word) => board.isRight(word))).toEqual([
      true,
      true,
      true,
      false,
      true,
    ])
  })

  it('asks for a word once', async () => {
    const { board, asked } = aBoard('met')
    board.set({ isOn: true, known: [] })

    await board.lookUp(['met', 'met'])
    await board.lookUp(['met'])

    expect(asked).toEqual([['met']])
  })

  it('marks nothing and asks nothing while it is off, and tells when it is put on', async () => {
    const { board, asked } = aBoard()
    let told = 0
    board.follow(() => (told += 1))

    await board.lookUp(['commitee'])
    expect(board.isRight('commitee')).toBe(true)
    board.set({ isOn: true, known: [] })
    board.set({ isOn: true, known: [] })

    expect([asked, told]).toEqual([[], 1])
  })

  it('suggests with the apostrophe that was typed', async () => {
    const { board } = aBoard()

    expect(await board.suggest('cant’')).toEqual(['can’t'])
    expect(await board.suggest("cant'")).toEqual(["can't"])
  })
})
