import { findAuthority, insertAuthority } from '#db/repositories/authority-repository.ts'
import { forgetReceipts } from '#db/repositories/receipt-repository.ts'
import { latestId } from '#db/latest-id.ts'
import { openStore } from '#db/open-store.ts'
import type { Store } from '#db/store.ts'
import { lockForWindow } from '#db/window-lock.ts'
import { openChangeFeed } from './change-feed.ts'
import { clearUnfinishedBatches } from './import/keep-many-old-minutes.ts'
import { idsAfter, systemClock, type Clock, type CoreContext } from './context.ts'
import { readStoredNames } from './people.ts'

export type Core = {
  readonly context: CoreContext
  /** What is written from now on is written by this author. */
  renameAuthor(author: string): void
  close(): void
}

export type CoreOptions = {
  readonly dataFolder: string
  /** Who is at work. */
  readonly author: string
  /** True for the core behind a window, of which a data folder has one; false for one command. */
  readonly holdsWindow: boolean
  /** What the data file is sealed with, where it is. */
  readonly passphrase?: string | undefined
  readonly clock?: Clock
  readonly newId?: () => string
}

/** Answers to saves are kept as long as a page could still send one again. */
const receiptsKeptFor = 24 * 60 * 60 * 1000

/**
 * Opens the application on a data folder.
 *
 * @throws RuleBroken one sentence with what to do next, when the folder or its file cannot be used.
 */
export function openCore(options: CoreOptions): Core {
  // The store first: it says plainly what is wrong with a folder, and makes one that is missing.
  const store = openStore(options.dataFolder, options.passphrase)
  try {
    const lock = options.holdsWindow ? lockForWindow(options.dataFolder) : undefined
    const core = start(store, options)
    return {
      ...core,
      close: () => {
        core.close()
        lock?.release()
      },
    }
  } catch (error) {
    store.close()
    throw error
  }
}

function start(store: Store, options: CoreOptions): Core {
  const clock = options.clock ?? systemClock
  const ids = options.newId ?? idsAfter(latestId(store.file))
  const changes = openChangeFeed(store)
  // Plain values only: every call copies them, and a getter would cost more than all the rest.
  const context: CoreContext & { author: string } = {
    reader: store.reader,
    write: (work) => {
      const result = store.write(work)
      changes.tell()
      return result
    },
    store,
    changes,
    authorityId: authorityOf(store, clock, ids),
    author: options.author,
    dataFolder: options.dataFolder,
    clock,
    newId: ids,
  }
  readStoredNames(context)
  if (options.holdsWindow) {
    const before = new Date(Date.parse(clock.now()) - receiptsKeptFor).toISOString()
    store.write((writer) => forgetReceipts(writer, before))
    void clearUnfinishedBatches(context)
  }
  return {
    context,
    renameAuthor: (name) => {
      context.author = name
      changes.tell()
    },
    close: () => {
      changes.close()
      store.close()
    },
  }
}

function authorityOf(store: Store, clock: Clock, ids: () => string): string {
  return (
    findAuthority(store.reader)?.id ??
    store.write((writer) => {
      // Looked for again inside the transaction: another process may have opened the new file too.
      const known = findAuthority(writer)
      if (known !== undefined) return known.id
      const at = clock.now()
      const row = { id: ids(), name: null, createdAt: at, updatedAt: at }
      insertAuthority(writer, row)
      return row.id
    })
  )
}
