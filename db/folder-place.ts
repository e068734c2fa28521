import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { RuleBroken } from '#shared/errors.ts'

/**
 * Refuses a data folder on a network share or in a synced folder: the write-ahead log of SQLite is not safe on either.
 *
 * @throws RuleBroken `data_folder_on_network`
 */
export function refuseSharedFolder(folder: string): void {
  const isShare = /^[\\/]{2}[^\\/]/.test(folder) || isOnNetworkMount(folder)
  if (isShare) throw refusal(folder, 'is on a network share')
  const service = syncedBy(folder)
  if (service !== undefined) throw refusal(folder, `is kept in step by ${service}`)
}

const refusal = (folder: string, why: string) =>
  new RuleBroken(
    'data_folder_on_network',
    `${folder} ${why}, where a minute book is not safe. Choose a folder on this computer's own disk; backups may go to the share.`,
  )

/** The names that synced folders have on disk, each as a whole part of the path. */
const syncedFolders: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive( - .+)?$/i, 'OneDrive'],
  [/^Dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^(Google ?Drive|GoogleDrive-.+)$/i, 'Google Drive'],
  [/^(iCloud ?Drive|com~apple~CloudDocs)$/i, 'iCloud Drive'],
  [/^(Nextcloud|ownCloud)$/i, 'Nextcloud'],
  [/^Box( Sync|-Box)$/i, 'Box'],
]

function syncedBy(folder: string): string | undefined {
  const parts = resolve(folder).split(/[\\/]/)
  return syncedFolders.find(([pattern]) => parts.some((part) => pattern.test(part)))?.[1]
}

/** The file systems of Linux that stand for a share on another machine. */
const networkFileSystems =
  /^(nfs\d?|cifs|smb\w*|afs|davfs|9p|ncpfs|ceph|glusterfs|fuse\.(sshfs|rclone|davfs2?|s3fs|gvfsd-fuse))$/

function isOnNetworkMount(folder: string): boolean {
  if (process.platform !== 'linux' || !existsSync('/proc/mounts')) return false
  const place = nearestExisting(resolve(folder))
  const mounts = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, at = '', kind = '']) => ({ at: at.replaceAll('\\040', ' '), kind }))
    .filter(({ at }) => place === at || place.startsWith(at.endsWith(sep) ? at : at + sep))
  // The last mount at the longest path is the one in force.
  const inForce = mounts.reduce((best, each) => (each.at.length >= best.at.length ? each : best), { at: '', kind: '' })
  return networkFileSystems.test(inForce.kind)
}

function nearestExisting(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  return dirname(path) === path ? path : nearestExisting(dirname(path))
}
