import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The port used last for this data folder, so that the page keeps its address, and with it what the browser keeps for it. */
export function rememberedPort(dataFolder: string): number | undefined {
  try {
    const port = Number(readFileSync(portFile(dataFolder), 'utf8'))
    return isPort(port) ? port : undefined
  } catch {
    return undefined
  }
}

/** Remembering is a comfort: a folder in which it fails is no reason not to start. */
export function rememberPort(dataFolder: string, port: number): void {
  try {
    writeFileSync(portFile(dataFolder), String(port), { mode: 0o600 })
  } catch {
    // The next start will find another port.
  }
}

/** A port that a program without special rights may listen on. */
export function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1024 && port <= 65_535
}

function portFile(dataFolder: string): string {
  return join(dataFolder, 'browser-port')
}
