import { expect, it } from 'vitest'
import { faultOf, lastEvents, noteEvent, routePattern } from '#renderer/app/faults/technical-events.ts'

it.each([
  ['#/', '/'],
  ['#/meetings/0195-a/items/0195-b', '/meetings/:id/items/:id'],
  ['#/search/late visits?q=Okello', '/search/:id'],
  ['#/committees/new', '/committees/new'],
])('says where in the page without ids and without words that were typed: %s', (hash, expected) => {
  expect(routePattern(hash)).toBe(expected)
})

it('says of a fault what it is called and where in our own files it arose, and never its words', () => {
  const error = new TypeError('cannot read “The claim was settled.”')
  error.stack = `TypeError: cannot read “The claim was settled.”
    at Councillor (http://127.0.0.1:4000/assets/index-abc.js:1:234)
    at http://127.0.0.1:4000/#/meetings/0195
    at app://minute-book/assets/index-abc.js:5:6`

  expect(faultOf(error)).toEqual({ name: 'TypeError', stack: ['index-abc.js:1:234', 'index-abc.js:5:6'] })
  expect(faultOf('The claim was settled.')).toEqual({ name: 'Thrown value', stack: [] })
  expect(faultOf(Object.assign(new Error('x'), { name: 'The claim' })).name).toBe('Error')
})

it('keeps the last fifty things that happened', () => {
  for (let at = 1; at <= 60; at += 1) noteEvent(`event ${at}`)

  expect(lastEvents()).toHaveLength(50)
  expect(lastEvents()[0]?.what).toBe('event 11')
})
