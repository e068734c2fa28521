/** What the stand-in saw and refused, told to the test that started it, in order. */
export type Recorded =
  | { readonly kind: 'debugging'; readonly port: number }
  | { readonly kind: 'window'; readonly options: Readonly<Record<string, unknown>> }
  | { readonly kind: 'shown' | 'focused' }
  | { readonly kind: 'navigation-denied' | 'window-denied' | 'request-denied'; readonly url: string }
  | { readonly kind: 'permission'; readonly permission: string; readonly granted: boolean }
  | { readonly kind: 'error-box'; readonly title: string; readonly content: string }
  | { readonly kind: 'menu'; readonly labels: readonly string[]; readonly roles: readonly string[] }
  | { readonly kind: 'pushed'; readonly channel: string; readonly text: string }

/** What a test can make happen that the page itself cannot. */
export type Steering =
  | { readonly kind: 'ask-permission'; readonly permission: string }
  | {
      readonly kind: 'forge-message'
      readonly from: 'inner-frame' | 'other-window' | 'foreign-page'
      readonly text: string
    }

export function record(entry: Recorded): void {
  if (process.connected) process.send?.(entry)
}

export function onSteering(listener: (steering: Steering) => void): void {
  process.on('message', (message) => listener(message as Steering))
}
