import { expect, it } from 'vitest'
import { ConnectionLost, createApiClient } from '#renderer/app/api-client.ts'
import { openEpochs } from '#renderer/app/pipe-epochs.ts'
import { writeMessage, type HostMessage } from '#shared/contract/pipe.ts'

/** A page's end of the pipe whose host is played here, and what the page has sent. */
function aPipe() {
  const sent: string[] = []
  const epochs = openEpochs((message) => sent.push(writeMessage(message)))
  return { epochs, sent, hear: (message: HostMessage) => epochs.receive(writeMessage(message)) }
}

it('gives back a call that is still being written when the core dies, as if it had been on its way', async () => {
  const { epochs, hear, sent } = aPipe()
  hear({ kind: 'ready', epoch: 1 })
  const call = createApiClient(epochs).committee.list()
  // Within the same turn: nothing has left the page yet.
  hear({ kind: 'core', state: 'gone', epoch: 1 })

  await expect(call).rejects.toThrow(ConnectionLost)
  expect(sent).toEqual([])
})

it('gives back each call of a life of the core that has ended, wherever between two turns it ended', async () => {
  for (let turns = 0; turns < 40; turns += 1) {
    const { epochs, hear } = aPipe()
    hear({ kind: 'ready', epoch: 1 })
    const call = createApiClient(epochs).committee.list()
    const outcome = call.then(
      () => 'answered',
      (error: unknown) => (error instanceof ConnectionLost ? 'given back' : String(error)),
    )
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
    hear({ kind: 'core', state: 'gone', epoch: 1 })
    hear({ kind: 'core', state: 'back', epoch: 2 })

    expect(await Promise.race([outcome, new Promise((done) => setTimeout(done, 500, `waits after ${turns}`))])).toBe(
      'given back',
    )
  }
})
