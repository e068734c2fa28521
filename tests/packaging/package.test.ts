import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listPackage } from '@electron/asar'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolderForAll } from '#tests/temporary-folder.ts'
import { fusesOf, makeStubElectron } from './stub-electron.ts'

const project = join(import.meta.dirname, '../..')
const folder = temporaryFolderForAll()
const packaged = join(folder, 'dist', process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked')
let electron = ''

/** The packager as a maintainer runs it, with the stub in place of the runtime that it would fetch. */
function pack(...settings: readonly string[]) {
  const program = join(project, 'node_modules/electron-builder/cli.js')
  const out = [`-c.electronDist=${electron}`, `-c.directories.output=${join(folder, 'dist')}`]
  const args = [program, '--linux', 'dir', '-c', 'electron-builder.yml', ...out, ...settings]
  return spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' })
}

function shipped(): readonly string[] {
  return listPackage(join(packaged, 'resources/app.asar'), { isPack: false }).map((path) => path.replaceAll('\\', '/'))
}

beforeAll(async () => {
  electron = await makeStubElectron(folder)
  const { status, stdout, stderr } = pack()
  if (status !== 0) throw new Error(`nothing was packaged:\n${stdout}${stderr}`)
}, 120_000)

describe('what ships', () => {
  it('is the built program, its resources and the database, and nothing that is only for working on it', () => {
    const top = [...new Set(shipped().map((path) => path.split('/').slice(0, 3).join('/')))]

    expect(top.filter((path) => path.split('/').length === 2).toSorted()).toEqual([
      '/LICENSE',
      '/node_modules',
      '/out',
      '/package.json',
      '/resources',
    ])
    expect(top.filter((path) => path.startsWith('/node_modules/'))).toEqual(['/node_modules/better-sqlite3'])
    expect(shipped().filter((path) => /\.(?:ts|tsx|map)$/.test(path))).toEqual([])
  })

  it('has every entry of the program', () => {
    expect(shipped()).toEqual(
      expect.arrayContaining([
        '/out/main/index.js',
        '/out/main/core.js',
        '/out/main/browser.js',
        '/out/main/cli.js',
        '/out/preload/index.cjs',
        '/out/renderer/index.html',
        '/resources/house-style.docx',
      ]),
    )
  })

  it('has the database for this system alone, outside the archive, where it can be loaded', () => {
    const binaries = shipped().filter((path) => path.endsWith('.node'))

    expect(binaries).toEqual([`/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`])
    expect(existsSync(join(packaged, 'resources/app.asar.unpacked', binaries[0] ?? 'none'))).toBe(true)
  })

  it('names no outside address from which it would fetch anything', () => {
    expect(existsSync(join(packaged, 'resources/app-update.yml'))).toBe(false)
  })
})

describe('the packaged binary', () => {
  it('runs nothing but its own sealed archive', () => {
    const [runAsNode, cookies, nodeOptions, inspect, integrity, onlyAsar, , fileProtocol] = fusesOf(
      join(packaged, 'minute-book'),
    )

    expect({ runAsNode, nodeOptions, inspect, fileProtocol }).toEqual({
      runAsNode: false,
      nodeOptions: false,
      inspect: false,
      fileProtocol: false,
    })
    expect({ cookies, integrity, onlyAsar }).toEqual({ cookies: true, integrity: true, onlyAsar: true })
  })
})

describe('the packager’s settings', () => {
  it('are refused when one of them is not a setting', () => {
    const { status, stdout, stderr } = pack('-c.asarUnpackk=x')

    expect(status).not.toBe(0)
    expect(stdout + stderr).toContain("unknown property 'asarUnpackk'")
  })

  it('publish nothing, and take no data away with the program', () => {
    const settings = readFileSync(join(project, 'electron-builder.yml'), 'utf8')

    expect(settings).toContain('\npublish: null\n')
    expect(settings).toContain('deleteAppDataOnUninstall: false')
  })
})
