import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ORPCError } from '@orpc/client'
import { attachmentName } from '#shared/domain/attachment.ts'
import { RuleBroken } from '#shared/errors.ts'
import { askCore } from '#electron/host/core-client.ts'
import type { CoreKeeper } from '#electron/host/core-keeper.ts'

type Place = { readonly keeper: CoreKeeper; readonly dataFolder: string }

/**
 * A copy of an attachment under its own name, to be opened: in a folder that only this account can read, gone when the host
 * ends. Read-only, so that a program says at once that what is changed in it is not kept.
 *
 * @throws RuleBroken when there is no such attachment, when its file is missing or changed, and for a type that is not opened
 */
export async function copyOfAttachment({ keeper, dataFolder }: Place, id: string): Promise<string> {
  const { name, sha256 } = await whatTheCoreKnows(keeper, id)
  // Looked at again: a file kept by an older version is under the rules of this one.
  const safeName = attachmentName(name)
  const bytes = readOrNull(join(dataFolder, 'attachments', sha256))
  if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256) throw missing(name)
  const folder = mkdtempSync(join(copiesFolder(), 'attachment-'))
  const file = join(folder, safeName)
  writeFileSync(file, bytes, { mode: 0o400 })
  return file
}

async function whatTheCoreKnows(keeper: CoreKeeper, id: string): Promise<{ name: string; sha256: string }> {
  try {
    return await askCore(keeper, (core) => core.attachment.get({ id }))
  } catch (error) {
    if (!(error instanceof ORPCError) || error.code !== 'REFUSED') throw error
    throw new RuleBroken('not_found', error.message)
  }
}

let copies: string | undefined

/** One folder for each run of the host; mkdtemp makes it for this account alone. */
function copiesFolder(): string {
  if (copies === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'minute-book-'))
    process.once('exit', () => rmSync(made, { recursive: true, force: true }))
    copies = made
  }
  // A tidy-up of the system may have taken it away meanwhile.
  mkdirSync(copies, { recursive: true, mode: 0o700 })
  return copies
}

function readOrNull(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

function missing(name: string): RuleBroken {
  return new RuleBroken(
    'attachment_missing',
    `“${name}” is no longer in the data folder as it was attached. Attach it again from your own copy.`,
  )
}
