import { randomUUID } from 'node:crypto'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'
import type { CoreKeeper, CoreState } from '#electron/host/core-keeper.ts'

/**
 * Asks the core one thing on the host's own behalf, on a connection of its own as a page has one, so that the host can hear
 * what it must not take a page's word for. Rejects when the core goes away before it has answered.
 */
export async function askCore<Answer>(
  keeper: CoreKeeper,
  ask: (core: ContractRouterClient<Contract>) => Promise<Answer>,
): Promise<Answer> {
  const connection = randomUUID()
  const answers: ((data: unknown) => void)[] = []
  const port = {
    onMessage: { addListener: (listener: (data: unknown) => void) => void answers.push(listener) },
    onDisconnect: { addListener: () => {} },
    postMessage: (data: unknown) => {
      if (typeof data === 'string') keeper.ask(connection, data)
    },
  }
  const core: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port }))
  const gone = Promise.withResolvers<never>()
  const onState = (state: CoreState): void => {
    if (state.kind === 'gone') gone.reject(new Error('the core went away before it answered'))
  }
  keeper.connect(connection, (data) => {
    for (const listener of answers) listener(data)
  })
  keeper.onState(onState)
  onState(keeper.state())
  try {
    return await Promise.race([ask(core), gone.promise])
  } finally {
    keeper.offState(onState)
    keeper.disconnect(connection)
  }
}
