// npm run get-electron — tries again to fetch Electron's runtime, and takes its time over it.
import { fetchElectron, findElectron } from './electron-runtime.mjs'

const tenMinutes = 600_000

if (findElectron() ?? fetchElectron(tenMinutes)) {
  console.log('Electron is here: npm start opens Minute Book in it.')
} else {
  console.error('Electron could not be fetched: npm start opens Minute Book in the installed browser instead.')
  process.exitCode = 1
}
