import { assert, json, property } from 'fast-check'
import { expect, it } from 'vitest'
import { openPagePort } from '#core/page-port.ts'

function deliverAll(texts: readonly string[]): readonly unknown[] {
  const page = openPagePort(() => {})
  const heard: unknown[] = []
  page.port.onMessage.addListener((data) => void heard.push(data))
  for (const text of texts) page.deliver(text)
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
  assert(property(json(), (text) => deliverAll([text]).length === 0))
})

it('carries nothing once the page has gone', () => {
  const sent: string[] = []
  const page = openPagePort((data) => sent.push(data))
  const { port } = page
  port.postMessage('{"i":"1"}')
  page.close()
  port.postMessage('{"i":"2"}')

  expect(sent).toEqual(['{"i":"1"}'])
})
