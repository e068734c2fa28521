import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'
import type { HostContract } from '#shared/contract/host-contract.ts'
import type { EpochPort, Pipe, PipeState } from './pipe-end.ts'

export type ApiClient = ContractRouterClient<Contract>
export type HostClient = ContractRouterClient<HostContract>

/**
 * The core died, or the line to it was torn, before it answered: the call may or may not have been carried out. Whoever made
 * it asks again; a save carries its own id, so that a repeat changes nothing.
 */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'

  constructor() {
    super('The connection to the data was lost before it answered.')
  }
}

/** Calls the core by its contract. A call made while the pipe is not ready waits for it, 10 seconds at most. */
export function createApiClient(pipe: Pipe): ApiClient {
  return createORPCClient(createEpochLink(pipe, pipe.port))
}

/** Calls the host by its contract: it answers while the core is away too. */
export function createHostClient(pipe: Pipe): HostClient {
  return createORPCClient(createEpochLink(pipe, pipe.hostPort))
}

/** Milliseconds that a call waits for the pipe. */
const waitAtMost = 10_000

interface Epoch {
  readonly port: EpochPort
  readonly link: RPCLink<ClientContext>
  readonly isOver: () => boolean
}

/** A link that is made anew for each epoch of the pipe: what was asked in an epoch that has ended is rejected at once. */
function createEpochLink(pipe: Pipe, portNow: () => EpochPort | undefined): ClientLink<ClientContext> {
  let current: Epoch | undefined
  const epochOf = (port: EpochPort): Epoch => {
    current = current?.port === port ? current : openEpochLink(port)
    return current
  }
  return {
    call: async (path, input, options) => {
      const epoch = epochOf(await whenReady(pipe, portNow, options.signal))
      return callIn(epoch, path, input, options)
    },
  }
}

async function callIn(
  epoch: Epoch,
  path: readonly string[],
  input: unknown,
  options: ClientOptions<ClientContext>,
): Promise<unknown> {
  try {
    const output = await epoch.link.call(path, input, options)
    return isStream(output) ? streamIn(epoch, output) : output
  } catch (error) {
    throw reasonIn(epoch, error, options.signal)
  }
}

/** A stream of events ends with its epoch, like a call. */
async function* streamIn(epoch: Epoch, events: AsyncIterableIterator<unknown>): AsyncGenerator<unknown, unknown> {
  try {
    return yield* events
  } catch (error) {
    throw reasonIn(epoch, error, undefined)
  }
}

function isStream(output: unknown): output is AsyncIterableIterator<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}

function reasonIn(epoch: Epoch, error: unknown, signal: AbortSignal | undefined): unknown {
  return epoch.isOver() && !signal?.aborted ? new ConnectionLost() : error
}

function openEpochLink(port: EpochPort): Epoch {
  let isOver = false
  port.onDisconnect.addListener(() => {
    isOver = true
  })
  return { port, link: new RPCLink({ port }), isOver: () => isOver }
}

/** The port of the present epoch; waits for one, but not where waiting is idle: a page that was refused stays so. */
function whenReady(
  pipe: Pipe,
  portNow: () => EpochPort | undefined,
  signal: AbortSignal | undefined,
): Promise<EpochPort> {
  const port = portNow()
  if (port) return Promise.resolve(port)
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(overdue)
      unsubscribe()
      signal?.removeEventListener('abort', onAbort)
      act()
    }
    const onAbort = (): void => settle(() => reject(signal?.reason))
    const look = (): void => {
      const ready = portNow()
      if (ready) settle(() => resolve(ready))
      else if (isLost(pipe.state())) settle(() => reject(new ConnectionLost()))
    }
    const unsubscribe = pipe.subscribe(look)
    const overdue = setTimeout(() => settle(() => reject(new ConnectionLost())), waitAtMost)
    signal?.addEventListener('abort', onAbort)
    look()
  })
}

function isLost(state: PipeState): boolean {
  return state.kind === 'refused'
}
