import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

export interface PageFile {
  readonly body: Buffer<ArrayBuffer>
  readonly mimeType: string
}

/**
 * The built page's file at an address, or undefined. An address without a file ending is a place inside the page, which
 * finds its own way: it gets `index.html`.
 *
 * @param folder where the built page lies.
 * @param pathname the address as it was asked for, still percent-encoded.
 */
export async function findPageFile(folder: string, pathname: string): Promise<PageFile | undefined> {
  const segments = decodeSegments(pathname)
  if (!segments) return undefined
  const name = segments.at(-1) ?? ''
  const mimeType = mimeTypes[extname(name)]
  if (extname(name) === '') return readPage(join(folder, 'index.html'), mimeTypes['.html'])
  return mimeType ? readPage(join(folder, ...segments), mimeType) : undefined
}

/** The built page holds these kinds of file; any other ending is refused rather than guessed. */
const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** The parts of an address, or undefined when one of them could lead out of the folder. */
function decodeSegments(pathname: string): readonly string[] | undefined {
  try {
    const segments = pathname
      .split('/')
      .filter((segment) => segment !== '')
      .map(decodeURIComponent)
    return segments.every(isPlainName) ? segments : undefined
  } catch {
    return undefined
  }
}

function isPlainName(segment: string): boolean {
  // A leading dot covers `.`, `..` and hidden files; the rest are separators, drives and streams of one system or another.
  return !segment.startsWith('.') && !/[/\\:\0]/.test(segment)
}

async function readPage(path: string, mimeType: string | undefined): Promise<PageFile | undefined> {
  const body = await readFile(path).catch(() => undefined)
  return body && mimeType ? { body, mimeType } : undefined
}
