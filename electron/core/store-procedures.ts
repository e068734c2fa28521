import { findAuthority, renameAuthority } from '#db/repositories/authority-repository.ts'
import { listAttachedFiles } from '#db/repositories/attachment-repository.ts'
import { findProblems } from '#db/check.ts'
import { attachedFileProblems } from './attached-files.ts'
import { os } from './procedure.ts'
import { productVersion } from './product.ts'

export const storeProcedures = {
  ping: os.store.ping.handler(({ context }) => ({ at: context.clock.now() })),

  status: os.store.status.handler(({ context }) => ({
    dataFolder: context.dataFolder,
    author: context.author,
    version: productVersion(),
    council: findAuthority(context.reader)?.name ?? null,
  })),

  nameCouncil: os.store.nameCouncil.handler(({ context, input }) =>
    context.write((db) => {
      const name = input.council.trim()
      renameAuthority(db, context.authorityId, name === '' ? null : name, context.clock.now())
      return {}
    }),
  ),

  check: os.store.check.handler(({ context }) => {
    const problems = [
      ...findProblems(context.store.file),
      ...attachedFileProblems(context.dataFolder, listAttachedFiles(context.reader)),
    ]
    return { ok: problems.length === 0, problems }
  }),

  watch: os.store.watch.handler(({ context, signal }) => context.changes.watch(signal)),
}
