// oxlint-disable-next-line import/no-unassigned-import -- it must have run before the checks below are made
import './zod-settings.ts'
import type { HostPort } from '#shared/contract/pipe.ts'
import { connectPipe, type Line, type LineEvents } from './pipe-connection.ts'
import type { Pipe } from './pipe-end.ts'
import { openSocketLine } from './socket-line.ts'
import { takeToken } from './token.ts'

export type { Pipe, PipeState } from './pipe-end.ts'

declare global {
  interface Window {
    /** There under Electron only. */
    readonly minuteBookPort?: HostPort
  }
}

/** Opens the page's pipe: over the port that Electron's window brings, else over a WebSocket to where the page came from. */
export function openPipe(): Pipe {
  const { minuteBookPort } = window
  return minuteBookPort
    ? connectPipe((events) => openHostLine(minuteBookPort, events))
    : connectPipe(openSocketLine, takeToken(window))
}

function openHostLine(port: HostPort, { onOpen, onText }: LineEvents): Line {
  port.listen(onText)
  queueMicrotask(onOpen)
  return { send: (text) => port.post(text) }
}
