import { homedir, userInfo } from 'node:os'
import { posix, resolve, win32 } from 'node:path'

/** The surroundings that decide where data is kept. */
export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/**
 * Where a council's data is kept unless told otherwise: the local application-data folder, never the roaming one, because a
 * profile that is copied between machines would tear the data file.
 */
export function defaultDataFolder({ platform, env, home }: Surroundings = here()): string {
  switch (platform) {
    case 'win32':
      return win32.join(env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'Minute Book')
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', 'Minute Book')
    default:
      return posix.join(absolute(env['XDG_DATA_HOME']) ?? posix.join(home, '.local', 'share'), 'minute-book')
  }
}

/** The folder named by `--data DIR` or `--data=DIR` among the arguments, else the default place. */
export function chooseDataFolder(args: readonly string[]): string {
  const joined = args.find((arg) => arg.startsWith('--data='))?.slice('--data='.length)
  const at = args.indexOf('--data')
  const named = joined ?? (at >= 0 ? args[at + 1] : undefined)
  return named ? folderAsMeant(named) : defaultDataFolder()
}

/** A folder as somebody typed it, seen from where they stand. The address of a share stays one, so that it can be refused. */
export function folderAsMeant(typed: string, from: string = process.cwd()): string {
  return /^[\\/]{2}[^\\/]/.test(typed) ? typed : resolve(from, typed)
}

/** Who is at work, until the clerk says otherwise: the name of the system's account. */
export function accountName(): string {
  try {
    return userInfo().username
  } catch {
    // An account without an entry in the system's list, as in some containers.
    return 'Clerk'
  }
}

function here(): Surroundings {
  return { platform: process.platform, env: process.env, home: homedir() }
}

/** The XDG rules say that a relative path in the variable is to be ignored. */
function absolute(path: string | undefined): string | undefined {
  return path && posix.isAbsolute(path) ? path : undefined
}
