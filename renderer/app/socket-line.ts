import type { Line, LineEvents } from './pipe-connection.ts'

/** A WebSocket to the host that served the page. When it is torn it is opened again, at once and then more and more slowly. */
export function openSocketLine({ onOpen, onText, onTorn }: LineEvents): Line {
  let socket: WebSocket | undefined
  let failures = 0
  let isAskedAgain = false
  let waiting: ReturnType<typeof setTimeout> | undefined

  const open = (): void => {
    clearTimeout(waiting)
    const opening = new WebSocket(`ws://${location.host}/pipe`)
    socket = opening
    opening.addEventListener('open', () => onOpen())
    opening.addEventListener('message', (event: MessageEvent<unknown>) => {
      failures = 0
      if (typeof event.data === 'string') onText(event.data)
    })
    opening.addEventListener('close', (event) => {
      onTorn()
      // Not let in: asking again would change nothing, unless there is more to show by now.
      if (event.code === policyViolation && !isAskedAgain) return
      isAskedAgain = false
      waiting = setTimeout(open, retryDelay(failures))
      failures += 1
    })
  }

  open()
  return {
    send: (text) => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(text)
    },
    again: () => {
      if (socket?.readyState === WebSocket.CLOSED) open()
      else isAskedAgain = true
    },
  }
}

/** The WebSocket protocol's close code for a page that is not let in. */
const policyViolation = 1008

/** Milliseconds before the next attempt: 0, 100, 200, 400 … up to 5 s. */
function retryDelay(failures: number): number {
  return failures === 0 ? 0 : Math.min(100 * 2 ** (failures - 1), 5_000)
}
