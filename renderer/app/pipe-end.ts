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

/** The port of one epoch, in the shape that the contract's link takes. Once its epoch has ended it refuses what is posted. */
export interface EpochPort {
  readonly onMessage: { addListener(listener: (data: unknown) => void): void }
  readonly onDisconnect: { addListener(listener: () => void): void }
  postMessage(data: unknown): void
}
