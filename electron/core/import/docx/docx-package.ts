import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate/browser'
import { RuleBroken } from '#shared/errors.ts'

/** A Word file as it is packed: the names of its parts, and each part when it is asked for. Nothing else is unpacked. */
export type DocxPackage = {
  readonly names: readonly string[]
  /** The text of a part; null where there is none of that name. */
  readonly text: (name: string) => string | null
}

/** No minutes have more parts, or parts of more bytes; a file that says so was made to fill the memory. */
const mostParts = 5_000
const largestPart = 24 * 1024 * 1024
const largestTotal = 1024 * 1024 * 1024
/** Text packs to a tenth or so; from a size at which it matters, nothing honest packs tighter than this. */
const tightest = 200
const tightFrom = 1024 * 1024

/**
 * Opens a .docx without unpacking it. All sizes are judged from the list of parts before anything is unpacked, and again
 * while a part is.
 *
 * @throws RuleBroken `document_not_read`, `document_protected`, `too_large`
 */
export function openDocx(bytes: Uint8Array): DocxPackage {
  refuseOther(bytes)
  const entries = readEntries(bytes)
  refuseBomb(bytes, entries)
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  return {
    names: entries.map(({ name }) => name),
    text: (name) => {
      const entry = byName.get(name)
      return entry === undefined ? null : decode(unpack(bytes, entry))
    },
  }
}

type Entry = {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

function refuseOther(bytes: Uint8Array): void {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new RuleBroken(
      'document_protected',
      'This file has a password or is of the old .doc kind. Open it in Word, take the password off, save it as a Word document (.docx) and choose it again.',
    )
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66]))
    throw notRead(
      'This is a rich text file (.rtf). Open it in Word, save it as a Word document (.docx) and choose it again.',
    )
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    throw notRead(
      'This is a PDF. Copy its text and paste it, or choose the Word document (.docx) that it was made from.',
    )
  if (!startsWith(bytes, [0x50, 0x4b]))
    throw notRead(
      'This is not a Word document. Open it in Word, save it as a Word document (.docx) and choose it again.',
    )
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

const endLength = 22
const entryLength = 46

/** The list at the end of the file. */
function readEntries(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  const from = view.getUint32(end + 16, true)
  if (count > mostParts || count === 0xffff || from === 0xffffffff) throw tooLarge()
  const entries: Entry[] = []
  let at = from
  for (let index = 0; index < count; index += 1) {
    if (at + entryLength > end || view.getUint32(at, true) !== 0x02014b50) throw damaged()
    const nameLength = view.getUint16(at + 28, true)
    const next = at + entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) throw damaged()
    if ((view.getUint16(at + 8, true) & 1) === 1)
      throw new RuleBroken(
        'document_protected',
        'This file is encrypted. Open it in Word, take the password off, save it and choose it again.',
      )
    const name = new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength))
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = next
  }
  refuseNames(entries)
  return entries
}

function endOf(view: DataView): number {
  const last = view.byteLength - endLength
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at
  throw damaged()
}

/** A name that leaves the folder, or stands there twice, is made to mislead. */
function refuseNames(entries: readonly Entry[]): void {
  const seen = new Set<string>()
  for (const { name } of entries) {
    const key = name.toLowerCase()
    const isOdd = /^[/\\]|\\|\0|^[a-z]:/iu.test(name) || name.split('/').some((part) => part === '..' || part === '.')
    if (isOdd || seen.has(key))
      throw notRead(
        'The parts of this file have names that no Word document has, so it was not opened. Ask for the file again from whoever sent it.',
      )
    seen.add(key)
  }
}

function refuseBomb(bytes: Uint8Array, entries: readonly Entry[]): void {
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0)
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (packed > bytes.length) throw damaged()
  const isTight = entries.some(
    (entry) => /\.(?:xml|rels)$/iu.test(entry.name) && entry.size > tightFrom && entry.size > entry.packed * tightest,
  )
  if (size > largestTotal || isTight) throw tooLarge()
}

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.size > largestPart) throw tooLarge()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) throw damaged()
  const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  if (from + entry.packed > bytes.length) throw damaged()
  const packed = bytes.subarray(from, from + entry.packed)
  if (entry.method !== 0 && entry.method !== 8) throw damaged()
  const part = entry.method === 0 ? packed : inflate(packed, entry.size)
  if (part.length !== entry.size || crc32(part) !== entry.crc) throw damaged()
  return part
}

/** Packed bytes are handed over in pieces, so that a part that grows beyond what it said is stopped soon. */
const piece = 4 * 1024

function inflate(packed: Uint8Array, size: number): Uint8Array {
  const part = new Uint8Array(size)
  let filled = 0
  const inflater = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw tooLarge()
    part.set(chunk, filled)
    filled += chunk.length
  })
  try {
    for (let at = 0; at < packed.length; at += piece)
      inflater.push(packed.subarray(at, at + piece), at + piece >= packed.length)
  } catch (error) {
    throw error instanceof RuleBroken ? error : damaged()
  }
  return part.subarray(0, filled)
}

function decode(part: Uint8Array): string {
  const encoding = startsWith(part, [0xff, 0xfe]) ? 'utf-16le' : startsWith(part, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(part)
}

export function notRead(message: string): RuleBroken {
  return new RuleBroken('document_not_read', message)
}

export function damaged(): RuleBroken {
  return notRead(
    'This Word document is damaged or was not copied whole. Open it in Word, save it again and choose it anew; nothing was read.',
  )
}

export function tooLarge(): RuleBroken {
  return new RuleBroken(
    'too_large',
    'This file unpacks to far more than minutes can be, so it was not read. Copy the text of the minutes into a new Word document and choose that.',
  )
}
