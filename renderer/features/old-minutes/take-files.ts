import { largestFiles, mostFiles } from '#shared/domain/old-minutes/file-bounds.ts'
import { largestTextFile, tooLarge } from '#shared/domain/text-file.ts'
import { sentenceOf } from '#renderer/app/refusal.ts'
import type { ApiClient } from '#renderer/app/api-client.ts'
import { base64Of } from '#renderer/app/base64.ts'
import type { ManyFilesStore } from './many-files-store.ts'
import type { OldMinutesStore } from './old-minutes-store.ts'

/**
 * Takes files that were chosen or dropped: one is shown line by line; of several the clerk is asked for the committee first.
 * A file that cannot be taken is refused by its name, and what stood there before still stands.
 */
export async function takeFiles(
  client: ApiClient,
  store: OldMinutesStore,
  many: ManyFilesStore,
  files: readonly File[],
): Promise<void> {
  const [only] = files
  if (only === undefined) return
  if (files.length > 1) return takeMany(store, many, files)
  if (only.size > largestTextFile) return store.getState().refuse(`${only.name}: ${tooLarge().message}`)
  try {
    const bytes = await base64Of(only)
    const read = await client.oldMinutes.read({ from: { name: only.name, bytes }, heldOn: null, kinds: [] })
    store.getState().take({ source: read.source, fileName: only.name, fileWarnings: read.fileWarnings })
    many.getState().leave()
  } catch (error) {
    store.getState().refuse(`${only.name}: ${sentenceOf(error)}`)
  }
}

function takeMany(store: OldMinutesStore, many: ManyFilesStore, files: readonly File[]): void {
  const size = files.reduce((sum, file) => sum + file.size, 0)
  if (files.length > mostFiles) {
    store.getState().refuse(`These are ${files.length} files. Bring in ${mostFiles} at a time; none was read.`)
  } else if (size > largestFiles) {
    store.getState().refuse('These files are over 20 MB together. Bring them in in two parts; none was read.')
  } else many.getState().choose(files, store.getState().committee ?? '')
}
