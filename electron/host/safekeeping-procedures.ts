import { RuleBroken } from '#shared/errors.ts'
import { os, type HostContext } from '#electron/host/host-procedure.ts'

const nothing = {}

export const placeProcedures = {
  choose: os.place.choose.handler(async ({ context, input }) => {
    const { places } = context.safekeeping
    const { choosePath } = context.shell
    if (choosePath === undefined) return { kind: 'browse', places: [...places.roots()] }
    const path = await choosePath(input.what)
    return path === undefined ? { kind: 'cancelled' } : { kind: 'chosen', handle: places.give(path), where: path }
  }),
  folder: os.place.folder.handler(({ context, input }) => {
    const listing = context.safekeeping.places.list(input.handle, input.what)
    return { ...listing, entries: [...listing.entries] }
  }),
}

export const secondCopyProcedures = {
  state: os.secondCopy.state.handler(({ context }) => context.safekeeping.copies.state()),
  chooseFolder: os.secondCopy.chooseFolder.handler(({ context, input }) => {
    context.safekeeping.copies.chooseFolder(context.safekeeping.places.pathOf(input.handle))
    return nothing
  }),
  make: os.secondCopy.make
    .use(({ context, next }) => next({ context: ofOwnBook(context) }))
    .handler(({ context }) => context.safekeeping.copies.make()),
  stop: os.secondCopy.stop.handler(async ({ context }) => {
    await context.safekeeping.copies.stop()
    return nothing
  }),
  keepLast: os.secondCopy.keepLast.handler(({ context, input }) => {
    context.safekeeping.copies.keepLast(input.count)
    return nothing
  }),
  list: os.secondCopy.list.handler(({ context }) => {
    const { copies, places } = context.safekeeping
    return copies.list().map(({ path, ...copy }) => ({ handle: places.give(path), ...copy }))
  }),
}

export const restoreProcedures = {
  last: os.restore.last.handler(({ context }) => context.safekeeping.lastRestored()),
  offered: os.restore.offered.handler(({ context }) => {
    const path = context.safekeeping.takeOffered()
    return path === null ? null : { handle: context.safekeeping.places.give(path) }
  }),
  look: os.restore.look.handler(({ context, input }) =>
    context.safekeeping.look(pathOf(context, input.handle), input.passphrase),
  ),
  run: os.restore.run
    .use(({ context, next }) => next({ context: ofOwnBook(context) }))
    .handler(({ context, input }) => context.safekeeping.restore(pathOf(context, input.handle), input.passphrase)),
}

export const passphraseProcedures = {
  state: os.passphrase.state.handler(({ context }) => context.safekeeping.passphrase.state()),
  unlock: os.passphrase.unlock.handler(async ({ context, input }) => {
    await context.safekeeping.passphrase.unlock(input.passphrase)
    return nothing
  }),
  lock: os.passphrase.lock.handler(async ({ context }) => ({ isLocked: await context.safekeeping.passphrase.lock() })),
  set: os.passphrase.set
    .use(({ context, next }) => next({ context: ofOwnBook(context) }))
    .handler(async ({ context, input }) => {
      await context.safekeeping.passphrase.set(input.passphrase)
      return nothing
    }),
  change: os.passphrase.change
    .use(({ context, next }) => next({ context: ofOwnBook(context) }))
    .handler(async ({ context, input }) => {
      await context.safekeeping.passphrase.change(input.present, input.next)
      return nothing
    }),
  remove: os.passphrase.remove
    .use(({ context, next }) => next({ context: ofOwnBook(context) }))
    .handler(async ({ context, input }) => {
      await context.safekeeping.passphrase.remove(input.present)
      return nothing
    }),
  sealCopies: os.passphrase.sealCopies
    .use(({ context, next }) => next({ context: ofOwnBook(context) }))
    .handler(async ({ context }) => {
      await context.safekeeping.passphrase.sealCopies()
      return nothing
    }),
  removeCopies: os.passphrase.removeCopies
    .use(({ context, next }) => next({ context: ofOwnBook(context) }))
    .handler(({ context }) => {
      context.safekeeping.passphrase.removeCopies()
      return nothing
    }),
}

function pathOf(context: HostContext, handle: string): string {
  return context.safekeeping.places.pathOf(handle)
}

/**
 * While the sample council is open, nothing is done to the council's own file behind the core's back.
 *
 * @throws RuleBroken `sample_open`
 */
function ofOwnBook(context: HostContext): HostContext {
  if (context.book.kind() === 'own') return context
  throw new RuleBroken(
    'sample_open',
    'The sample council is open. Go back to your own minutes on the start screen, and do it there.',
  )
}
