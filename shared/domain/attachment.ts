import { RuleBroken } from '#shared/errors.ts'

/** The largest file that can be attached, in bytes: as text inside a message it still passes between page and core. */
export const largestAttachment = 20 * 1024 * 1024

/** Files that do something when they are opened: programs, scripts, links, disk images, documents with macros. */
const refusedEndings: ReadonlySet<string> = new Set(
  (
    'ade adp app appimage appref-ms application bas bat bin cab chm class cmd com command cpl crt csh deb desktop dll dmg ' +
    'docm dotm elf exe fxp gadget hta inf ins iqy iso isp jar jnlp js jse ksh library-ms lnk mad maf mag mam maq mda mdb ' +
    'mde msc msh msi msix msp mst ocx ops osd pcd pif pkg pl plg potm ppam ppsm pptm prf prg ps1 psc1 psm1 py pyc pyw rb ' +
    'reg rpm run scf scr sct search-ms settingcontent-ms sh shb shs sldm slk sys terminal tool url vb vbe vbs vhd vhdx ' +
    'vxd webloc website workflow ws wsc wsf wsh xbap xlam xll xlsm xltm xnk zsh'
  ).split(' '),
)

/**
 * The name under which a file is kept, without folders, control characters and marks that turn the direction of reading.
 *
 * @throws RuleBroken `not_a_document` for a program, a script, a link or a document with macros, and for a name without an
 *   ending, by which no system knows what would open it
 */
export function attachmentName(given: string): string {
  const name = (given.split(/[\\/]/u).at(-1) ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '')
    .replace(/[\s.]+$/u, '')
    .trim()
  const ending = endingOf(name)
  if (ending === '' || name.startsWith('.'))
    throw new RuleBroken(
      'not_a_document',
      'This file has no ending such as .pdf, so nothing could open it. Give it one and attach it again.',
    )
  if (refusedEndings.has(ending))
    throw new RuleBroken(
      'not_a_document',
      `Files that end in .${ending} can do harm when they are opened, so they are not attached. Save it as a PDF and attach that.`,
    )
  const stem = name.slice(0, name.length - ending.length - 1)
  return `${stem.slice(0, 150)}.${ending}`
}

/** In lower case, without the dot; empty where there is none. */
function endingOf(name: string): string {
  return /\S\.([\p{L}\p{N}_-]{1,30})$/u.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The refusal of a file over `largestAttachment`, for a reader that knows its size before it reads. */
export function attachmentTooLarge(): RuleBroken {
  return new RuleBroken('too_large', 'This file is over 20 MB. Attach a smaller copy, or its parts.')
}

/** "93 KB", "1.2 MB", for people. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  const kilobytes = bytes / 1024
  return kilobytes < 1000 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`
}
