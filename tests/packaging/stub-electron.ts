import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'

/** Marks the place in Electron's binary after which its fuses stand: their version, how many there are, one digit each. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** As Electron is delivered, so that each fuse that the settings speak of must really be set. */
const fusesAsDelivered = '101100011'

/** A folder in the shape of Electron's runtime, with a binary of a few bytes that has fuses to set. */
export async function makeStubElectron(folder: string): Promise<string> {
  const place = join(folder, 'stub-electron')
  const empty = join(folder, 'empty')
  for (const each of [join(place, 'locales'), join(place, 'resources'), empty]) mkdirSync(each, { recursive: true })
  writeFileSync(join(empty, 'package.json'), '{}')
  await createPackage(empty, join(place, 'resources/default_app.asar'))
  const fuses = Buffer.concat([Buffer.from([1, fusesAsDelivered.length]), Buffer.from(fusesAsDelivered)])
  writeFileSync(join(place, 'electron'), Buffer.concat([Buffer.from(`stub ${fuseMark}`), fuses, Buffer.from(' end')]))
  chmodSync(join(place, 'electron'), 0o755)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-GB.pak', 'locales/fr.pak']) {
    writeFileSync(join(place, name), name)
  }
  writeFileSync(join(place, 'version'), '45.4.1')
  return place
}

/** The fuses of a packaged binary, in Electron's order: true where set. */
export function fusesOf(binary: string): readonly boolean[] {
  const bytes = readFileSync(binary)
  const from = bytes.indexOf(fuseMark) + fuseMark.length + 2
  return Array.from(bytes.subarray(from, from + fusesAsDelivered.length), (digit) => digit === 0x31)
}
