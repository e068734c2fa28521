import { onSteering, record } from './record.ts'

type PermissionRequestHandler = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void
type PermissionCheckHandler = (contents: unknown, permission: string) => boolean
type BeforeRequest = (request: { readonly url: string }, answer: (response: { cancel?: boolean }) => void) => void

class Session {
  #request: PermissionRequestHandler = (_contents, _permission, answer) => answer(true)
  #check: PermissionCheckHandler = () => true
  #beforeRequest: BeforeRequest | undefined

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.#beforeRequest = listener
    },
  }

  setPermissionRequestHandler(handler: PermissionRequestHandler): void {
    this.#request = handler
  }

  setPermissionCheckHandler(handler: PermissionCheckHandler): void {
    this.#check = handler
  }

  setDevicePermissionHandler(_handler: () => boolean): void {}

  /** Whether the app's own listener cancels a request. */
  cancels(url: string): boolean {
    let isCancelled = false
    this.#beforeRequest?.({ url }, ({ cancel }) => {
      isCancelled = cancel === true
    })
    return isCancelled
  }

  /** Asks for a permission as a page would, in both of Electron's ways; it is granted when either grants it. */
  ask(permission: string): void {
    const isHeld = this.#check(null, permission)
    this.#request(null, permission, (granted) => record({ kind: 'permission', permission, granted: granted || isHeld }))
  }
}

export const session = { defaultSession: new Session() }

onSteering((steering) => {
  if (steering.kind === 'ask-permission') session.defaultSession.ask(steering.permission)
})
