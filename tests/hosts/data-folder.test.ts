import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseDataFolder, defaultDataFolder } from '#electron/host/data-folder.ts'

describe('the default place of the data', () => {
  it('is the local and never the roaming folder on Windows', () => {
    const env = { APPDATA: 'C:\\Users\\k\\AppData\\Roaming', LOCALAPPDATA: 'D:\\Local' }

    expect(defaultDataFolder({ platform: 'win32', env, home: 'C:\\Users\\k' })).toBe('D:\\Local\\Minute Book')
    expect(defaultDataFolder({ platform: 'win32', env: {}, home: 'C:\\Users\\k' })).toBe(
      'C:\\Users\\k\\AppData\\Local\\Minute Book',
    )
  })

  it('is where each other system keeps what programs store', () => {
    const home = '/home/k'

    expect(defaultDataFolder({ platform: 'darwin', env: {}, home })).toBe(
      '/home/k/Library/Application Support/Minute Book',
    )
    expect(defaultDataFolder({ platform: 'linux', env: {}, home })).toBe('/home/k/.local/share/minute-book')
    expect(defaultDataFolder({ platform: 'linux', env: { XDG_DATA_HOME: '/srv/k' }, home })).toBe('/srv/k/minute-book')
    expect(defaultDataFolder({ platform: 'linux', env: { XDG_DATA_HOME: 'k' }, home })).toBe(
      '/home/k/.local/share/minute-book',
    )
  })
})

it('takes the folder that --data names, in either way of writing it', () => {
  expect(chooseDataFolder(['--no-open', '--data', 'minutes'])).toBe(resolve('minutes'))
  expect(chooseDataFolder(['--data=minutes'])).toBe(resolve('minutes'))
  expect(chooseDataFolder(['--data'])).toBe(defaultDataFolder())
  expect(chooseDataFolder(['--data', '//server/minutes'])).toBe('//server/minutes')
  expect(chooseDataFolder(['--data', '\\\\server\\minutes'])).toBe('\\\\server\\minutes')
})
