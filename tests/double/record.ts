import { z } from 'zod'

const url = z.string()

/** What the stand-in saw and refused, told to the test that started it, in order. */
export const recordedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('debugging'), port: z.number() }),
  z.object({ kind: z.literal('window'), options: z.record(z.string(), z.unknown()) }),
  z.object({ kind: z.literal('shown') }),
  z.object({ kind: z.literal('focused') }),
  z.object({ kind: z.literal('navigation-denied'), url }),
  z.object({ kind: z.literal('window-denied'), url }),
  z.object({ kind: z.literal('request-denied'), url }),
  z.object({ kind: z.literal('permission'), permission: z.string(), granted: z.boolean() }),
  z.object({ kind: z.literal('error-box'), title: z.string(), content: z.string() }),
  z.object({
    kind: z.literal('menu'),
    labels: z.array(z.string()),
    roles: z.array(z.string()),
    /** Id and accelerator of each command that has one. */
    chords: z.array(z.array(z.string())),
  }),
  z.object({ kind: z.literal('zoomed'), level: z.number() }),
  z.object({ kind: z.literal('looked-for'), words: z.string() }),
  z.object({ kind: z.literal('maximised') }),
  z.object({ kind: z.literal('message-box'), message: z.string() }),
  z.object({ kind: z.literal('opened-path'), path: z.string(), bytes: z.string() }),
  z.object({ kind: z.literal('open-dialog'), properties: z.array(z.string()) }),
  z.object({ kind: z.literal('pushed'), channel: z.string(), text: z.string() }),
])

/** What a test can make happen that the page itself cannot. */
const steeringSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ask-permission'), permission: z.string() }),
  /** The clerk presses the window's own close button. */
  z.object({ kind: z.literal('close-window') }),
  /** The clerk moves the window, or draws it to another size. */
  z.object({
    kind: z.literal('put-window'),
    bounds: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  }),
  z.object({ kind: z.literal('maximise') }),
  /** The clerk chooses a command from the window's menu. */
  z.object({ kind: z.literal('choose-from-menu'), id: z.string() }),
  /** Which button the clerk presses in the message boxes from now on. */
  z.object({ kind: z.literal('answer-with'), button: z.number() }),
  /** What the clerk chooses in the dialogs for folders and files from now on; nothing leaves them. */
  z.object({ kind: z.literal('choose'), path: z.string().optional() }),
  z.object({
    kind: z.literal('forge-message'),
    from: z.enum(['own-frame', 'inner-frame', 'other-window', 'foreign-page']),
    text: z.string(),
  }),
])

export type Recorded = z.infer<typeof recordedSchema>
export type Steering = z.infer<typeof steeringSchema>

export function record(entry: Recorded): void {
  if (process.connected) process.send?.(entry)
}

export function onSteering(listener: (steering: Steering) => void): void {
  process.on('message', (message) => listener(steeringSchema.parse(message)))
}
