import { writeMessage, type PageMessage } from '#shared/contract/pipe.ts'
import type { Pipe } from './pipe-end.ts'
import { openEpochs } from './pipe-epochs.ts'

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
