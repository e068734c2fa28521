import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openPagePort } from '#core/page-port.ts'

function deliverAll(texts: readonly string[]): readonly unknown[] {
  const { port, deliver } = openPagePort(() => {})
  const heard: unknown[] = []
  port.onMessage.addListener((data) => void heard.push(data))
  for (const text of texts) deliver(text)
  return heard
}

it('hands calls, their events and their ends to the handler', () => {
  const calls = ['{"i":"1","p":{"u":"/store/ping"}}', '{"i":"1","p":{"u":"/a/b","b":{"json":{}}}}', '{"i":"1","t":4}']

  expect(deliverAll(calls)).toEqual(calls)
})

it('drops whatever is not a call, since the handler would throw where nobody catches', () => {
  const wrong = [
    '',
    'null',
    '[]',
    '{}',
    '{"i":"1"}',
    '{"i":"1","p":{}}',
    '{"i":"1","p":{"u":"no-slash"}}',
    '{"i":{},"p":{"u":"/a"}}',
  ]

  expect(deliverAll([...wrong, '{"i":"1","p":{"u":"/a","h":{"content-type":"multipart/form-data"}}}'])).toEqual([])
  fc.assert(fc.property(fc.json(), (text) => deliverAll([text]).length === 0))
})

it('carries nothing once the page has gone', () => {
  const sent: string[] = []
  const { port, close } = openPagePort((data) => sent.push(data))
  port.postMessage('{"i":"1"}')
  close()
  port.postMessage('{"i":"2"}')

  expect(sent).toEqual(['{"i":"1"}'])
})
