import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { basename, dirname, join, sep } from 'node:path'
import { RuleBroken } from '#shared/errors.ts'

interface PlaceEntry {
  readonly handle: string
  readonly name: string
  readonly kind: 'folder' | 'copy'
  readonly changedAt: string | null
  readonly bytes: number | null
}

interface Listing {
  readonly handle: string
  readonly name: string
  readonly where: string
  readonly up: string | null
  readonly entries: readonly PlaceEntry[]
  readonly isCut: boolean
}

/** Folders and files by handles that were given out in this start of the host; a page can name nothing else. */
export interface Places {
  /** Where looking begins: the account's own folders and the drives. */
  roots(): readonly PlaceEntry[]
  list(handle: string, what: 'folder' | 'copy'): Listing
  /** A handle for what the host itself has found, or the clerk has chosen in its dialog. */
  give(path: string): string
  /** @throws RuleBroken `place_forgotten` */
  pathOf(handle: string): string
}

/** How many entries of a folder are listed. */
const mostEntries = 1_000
/** How many handles are remembered; the oldest go first. */
const mostHandles = 20_000

export function openPlaces(): Places {
  const paths = new Map<string, string>()
  const give = (path: string): string => {
    const handle = randomBytes(16).toString('base64url')
    paths.set(handle, path)
    const [oldest] = paths.keys()
    if (paths.size > mostHandles && oldest !== undefined) paths.delete(oldest)
    return handle
  }
  const pathOf = (handle: string): string => {
    const path = paths.get(handle)
    if (path !== undefined) return path
    throw new RuleBroken('place_forgotten', 'This folder was listed a while ago. Choose it again.')
  }
  const entry = (path: string, name: string, kind: 'folder' | 'copy'): PlaceEntry => ({
    handle: give(path),
    name,
    kind,
    ...(kind === 'copy' ? sizeOf(path) : { changedAt: null, bytes: null }),
  })
  return {
    give,
    pathOf,
    roots: () => rootFolders().map(({ path, name }) => entry(path, name, 'folder')),
    list: (handle, what) => {
      const path = pathOf(handle)
      const found = namesIn(path, what)
      return {
        handle,
        name: basename(path) || path,
        where: path,
        up: isRoot(path) ? null : give(dirname(path)),
        entries: found.slice(0, mostEntries).map(({ name, kind }) => entry(join(path, name), name, kind)),
        isCut: found.length > mostEntries,
      }
    },
  }
}

/** A link is not followed, so that what is listed lies where it says. */
function namesIn(path: string, what: 'folder' | 'copy') {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((each) => !each.name.startsWith('.') && (each.isDirectory() || (what === 'copy' && isCopy(each))))
      .map((each) => ({ name: each.name, kind: each.isDirectory() ? ('folder' as const) : ('copy' as const) }))
      .toSorted((one, other) =>
        one.kind === other.kind ? one.name.localeCompare(other.name, 'en-GB') : one.kind === 'folder' ? -1 : 1,
      )
  } catch {
    throw new RuleBroken(
      'backup_folder_gone',
      `${path} cannot be opened: it is gone, or you have no right to look into it. Choose another folder.`,
    )
  }
}

function isCopy(each: { readonly name: string; isFile(): boolean }): boolean {
  return each.isFile() && /\.(?:minutebook|sqlite)$/i.test(each.name)
}

function sizeOf(path: string) {
  try {
    const { mtime, size } = statSync(path)
    return { changedAt: mtime.toISOString(), bytes: size }
  } catch {
    return { changedAt: null, bytes: null }
  }
}

function isRoot(path: string): boolean {
  return dirname(path) === path || rootFolders().some((root) => root.path === path && root.isTop)
}

interface Root {
  readonly path: string
  readonly name: string
  /** Nothing above it is shown. */
  readonly isTop: boolean
}

function rootFolders(): readonly Root[] {
  const home = homedir()
  const own = [
    { path: home, name: 'Your own folder', isTop: true },
    ...['Documents', 'Desktop'].map((name) => ({ path: join(home, name), name, isTop: false })),
  ]
  return [...own, ...drives()].filter(({ path }) => isFolder(path)).map((root) => ({ ...root, path: real(root.path) }))
}

/** Sticks, disks and shares, by where each system puts them. */
function drives(): readonly Root[] {
  if (process.platform === 'win32') {
    return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter) => ({
      path: `${letter}:${sep}`,
      name: `Drive ${letter}:`,
      isTop: true,
    }))
  }
  const user = userName()
  const parents = process.platform === 'darwin' ? ['/Volumes'] : [`/media/${user}`, `/run/media/${user}`, '/mnt']
  return parents.flatMap((parent) => foldersIn(parent).map((name) => ({ path: join(parent, name), name, isTop: true })))
}

function foldersIn(parent: string): readonly string[] {
  try {
    return readdirSync(parent, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? each.name : []))
  } catch {
    return []
  }
}

function isFolder(path: string): boolean {
  try {
    return existsSync(path) && statSync(path).isDirectory()
  } catch {
    return false
  }
}

function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
