import { writeMessage, type PageMessage } from '#shared/contract/pipe.ts'
import { openEpochs, type EpochPort } from './pipe-epochs.ts'

export type PipeState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'ready'; readonly book: number }
  /** The core is being started again; `reason` is the sentence to read out when that does not succeed. */
  | { readonly kind: 'core-gone'; readonly reason?: string }
  /** The data file waits for its passphrase; only the host answers until it is given. */
  | { readonly kind: 'locked' }
  /** The page was never let in, so it holds nothing that could be lost. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'host-gone' }

/** The page's end of the pipe to the core, whichever host carries it. */
export interface Pipe {
  readonly state: () => PipeState
  readonly subscribe: (listener: () => void) => () => void
  /** The port of the present epoch, or undefined while there is none. Its `onDisconnect` tells that the epoch has ended. */
  readonly port: () => EpochPort | undefined
  /** The port to the host itself, which outlives the core; undefined before its first word and after the line is torn. */
  readonly hostPort: () => EpochPort | undefined
}

/** The line that carries texts to and from the host. */
export interface Line {
  send(text: string): void
  /** Tries at once to open the line if it is torn. */
  again?(): void
}

export interface LineEvents {
  readonly onOpen: () => void
  readonly onText: (text: string) => void
  /** The line is torn; the line itself tries again. */
  readonly onTorn: () => void
}

/** The token that the host wants to hear of this window. */
export interface Token {
  readonly current: () => string | undefined
  /** Minute Book was started again, and a window that it opened has told the others of this browser its token. */
  readonly onNew: (listener: () => void) => void
}

/**
 * The pipe over any line. The hello goes first, each time that the line opens.
 *
 * @param token what the host of this start wants to hear; absent where the window itself is the permission.
 */
export function connectPipe(openLine: (events: LineEvents) => Line, token?: Token): Pipe {
  const epochs = openEpochs((message) => send(message))
  const sayHello = (): void => {
    const known = token?.current()
    send({ kind: 'hello', ...(known !== undefined && { token: known }) })
  }
  const line = openLine({ onOpen: sayHello, onText: epochs.receive, onTorn: epochs.tear })
  token?.onNew(() => line.again?.())
  function send(message: PageMessage): void {
    line.send(writeMessage(message))
  }
  return { state: epochs.state, subscribe: epochs.subscribe, port: epochs.port, hostPort: epochs.hostPort }
}
