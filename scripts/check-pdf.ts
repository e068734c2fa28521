/**
 * Checks by eye's rules what a reader gets: `npm run check:pdf -- FILE.docx`. LibreOffice makes a PDF of the file, and every
 * paragraph must stand in it, in the file's order, behind the label that Word counts for it; every page must say
 * "Page x of y". Needs LibreOffice (`soffice`) and poppler (`pdftotext`).
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { WordParagraph } from './docx-paragraphs.ts'
import { readWordParagraphs } from './docx-paragraphs.ts'

const file = process.argv[2]
if (file === undefined) stop('Say which file: npm run check:pdf -- FILE.docx')
const pages = pagesOf(file)
const paragraphs = readWordParagraphs(readFileSync(file)).filter(({ text }) => text.trim() !== '')
const problems = [...findPageProblems(pages), ...findTextProblems(paragraphs, pages)]
for (const problem of problems) console.error(problem)
if (problems.length > 0) stop(`${basename(file)}: ${problems.length} of the checks failed.`)
const labels = paragraphs.filter(({ label }) => label !== null).length
console.log(
  `${basename(file)}: ${pages.length} pages, ${paragraphs.length} paragraphs in order, ${labels} labels right.`,
)

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}

function pagesOf(path: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'minute-book-pdf-'))
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path])
    const pdf = join(folder, `${basename(path).replace(/\.docx$/i, '')}.pdf`)
    return run('pdftotext', ['-raw', pdf, '-']).split('\f').slice(0, -1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(command: string, options: readonly string[]): string {
  try {
    return execFileSync(command, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 180_000 })
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return stop(
      isMissing
        ? `${command} is not installed here: install LibreOffice and poppler, or check on a machine that has them.`
        : `${command} could not read the file: open it in Word to see what is wrong.`,
    )
  }
}

function findPageProblems(all: readonly string[]): readonly string[] {
  return all.flatMap((page, at) => {
    const wanted = `Page ${at + 1} of ${all.length}`
    return page.includes(wanted) ? [] : [`page ${at + 1} does not say “${wanted}”`]
  })
}

/** Lines are broken anew on paper, even within a word, so the letters are compared without the spaces between them. */
function findTextProblems(wanted: readonly WordParagraph[], all: readonly string[]): readonly string[] {
  const letters = withoutMargins(all).map(lettersOf)
  const printed = letters.join('')
  let from = 0
  for (const { label, text } of wanted) {
    const sought = lettersOf(`${label ?? ''} ${text}`)
    if (!printed.startsWith(sought, from)) {
      const found = printed.slice(from, from + Math.min(sought.length, 60))
      return [`page ${pageAt(letters, from)}: wanted “${sought.slice(0, 60)}”, found “${found}”`]
    }
    from += sought.length
  }
  return from === printed.length ? [] : [`after the last paragraph stands “${printed.slice(from, from + 60)}”`]
}

function pageAt(letters: readonly string[], place: number): number {
  let end = 0
  const page = letters.findIndex((text) => {
    end += text.length
    return place < end
  })
  return page === -1 ? letters.length : page + 1
}

/** The lines that open and close every page are the template's header and footer, not the minutes. */
function withoutMargins(all: readonly string[]): readonly string[] {
  const lines = all.map((page) => page.split('\n').filter((line) => line.trim() !== ''))
  const header = lines[0]?.[0]
  const hasHeader = lines.length > 1 && lines.every((page) => page[0] === header)
  return lines.map((page) =>
    page.filter((line, at) => !(hasHeader && at === 0) && !/Page \d+ of \d+/.test(line)).join('\n'),
  )
}

/** Rows of dots are the room for a signature. */
function lettersOf(text: string): string {
  return text.replaceAll(/\.{4,}/g, '').replaceAll(/\s+/g, '')
}
