import { randomUUID } from 'node:crypto'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { openPagePort } from '#core/page-port.ts'
import type { Contract } from '#shared/contract/contract.ts'
import type { CoreKeeper } from '#electron/host/core-keeper.ts'

/**
 * Asks the core one thing on the host's own behalf, on a connection of its own as a page has one, so that the host can hear
 * what it must not take a page's word for.
 */
export async function askCore<Answer>(
  keeper: CoreKeeper,
  ask: (core: ContractRouterClient<Contract>) => Promise<Answer>,
): Promise<Answer> {
  const connection = randomUUID()
  const end = openPagePort((data) => keeper.ask(connection, data))
  const core: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: end.port }))
  const isGone = Promise.withResolvers<never>()
  const onState = (state: { readonly kind: string }): void => {
    if (state.kind === 'gone') isGone.reject(new Error('the core went away before it answered'))
  }
  keeper.connect(connection, (data) => void end.deliver(data))
  keeper.onState(onState)
  try {
    return await Promise.race([ask(core), isGone.promise])
  } finally {
    keeper.offState(onState)
    keeper.disconnect(connection)
    end.close()
  }
}
