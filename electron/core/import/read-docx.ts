import { linesOfBody } from './docx/docx-lines.ts'
import { countLists } from './docx/docx-numbering.ts'
import { damaged, notRead, openDocx } from './docx/docx-package.ts'
import type { DocxPackage } from './docx/docx-package.ts'
import { newReading } from './docx/docx-run.ts'
import type { Reading } from './docx/docx-run.ts'
import { readStyles } from './docx/docx-styles.ts'
import { child, childrenNamed, parseXml } from './docx/docx-xml.ts'
import type { Element } from './docx/docx-xml.ts'

/** Something of a Word file that is not in its text, or that the clerk should look at. `quote` is the wording, if any. */
export type DocxWarning = {
  readonly code: 'tracked_changes' | 'hidden_text' | 'macros' | 'left_out'
  readonly message: string
  readonly quote: string
}

/**
 * The text of minutes in a Word file: a line for each paragraph, with the number or bullet that Word prints before it, and
 * a blank line between. No character is changed. Macros are never looked at, nothing of the file is run, and no picture,
 * link or other file is fetched.
 *
 * Tracked insertions are kept and tracked deletions left out, as in the final copy; hidden text, headers, footers, notes and
 * comments are left out and told.
 *
 * @throws RuleBroken `document_not_read`, `document_protected`, `too_large`
 */
export function readMinutesDocx(bytes: Uint8Array): {
  readonly text: string
  readonly warnings: readonly DocxWarning[]
} {
  const file = openDocx(bytes)
  const documentName = mainPart(file)
  const document = partOf(file, documentName)
  const body = child(document ?? undefined, 'w:body')
  if (document?.name !== 'w:document' || body === undefined) throw notAWordDocument()
  const related = relatedParts(file, documentName)
  const styles = readStyles(firstPart(file, related, 'styles'))
  const reading = newReading(styles)
  const counter = countLists(firstPart(file, related, 'numbering'), styles)
  const lines = linesOfBody(reading, counter, body).filter((line) => line.trim() !== '')
  return {
    text: lines.join('\n\n'),
    warnings: [...warningsOf(reading), ...macros(file), ...leftOutParts(file, related)],
  }
}

function notAWordDocument(): Error {
  return notRead(
    'There is no text of a Word document in this file. Open it in Word, save it as a Word document (.docx) and choose it again.',
  )
}

type Related = { readonly type: string; readonly name: string }

function partOf(file: DocxPackage, name: string): Element | null {
  const xml = file.text(name)
  return xml === null ? null : parseXml(xml)
}

function mainPart(file: DocxPackage): string {
  const found = relationsIn(file, '_rels/.rels', '').find(({ type }) => type === 'officeDocument')
  const name = found?.name ?? 'word/document.xml'
  if (!file.names.includes(name)) throw notAWordDocument()
  return name
}

function relatedParts(file: DocxPackage, name: string): readonly Related[] {
  const cut = name.lastIndexOf('/')
  const folder = cut < 0 ? '' : name.slice(0, cut)
  const path = `${folder === '' ? '' : `${folder}/`}_rels/${name.slice(cut + 1)}.rels`
  return relationsIn(file, path, folder)
}

/** What a part is tied to within the file; what lies elsewhere is no business of ours. */
function relationsIn(file: DocxPackage, path: string, folder: string): readonly Related[] {
  const relations = partOf(file, path)
  return childrenNamed(relations ?? undefined, 'rel:Relationship').flatMap(({ attributes }) => {
    const target = attributes.get('Target') ?? ''
    if (attributes.get('TargetMode') === 'External' || target === '') return []
    const type = attributes.get('Type') ?? ''
    return [{ type: type.slice(type.lastIndexOf('/') + 1), name: resolved(folder, target) }]
  })
}

function resolved(folder: string, target: string): string {
  const parts: string[] = []
  for (const part of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function firstPart(file: DocxPackage, related: readonly Related[], type: string): Element | null {
  const found = related.find((each) => each.type === type)
  return found === undefined ? null : partOf(file, found.name)
}

function warningsOf(reading: Reading): readonly DocxWarning[] {
  const changes: DocxWarning = {
    code: 'tracked_changes',
    message:
      'The document has tracked changes. What was inserted is kept and what was deleted is left out: check that this is the final wording.',
    quote: '',
  }
  const hidden: DocxWarning = {
    code: 'hidden_text',
    message: 'The document has hidden text, which is left out.',
    quote: reading.hidden.join(' … '),
  }
  return [
    ...(reading.hasChanges ? [changes] : []),
    ...(reading.hidden.length > 0 ? [hidden] : []),
    ...[...reading.leftOut].map((what) => leftOut(what, '')),
  ]
}

function macros(file: DocxPackage): readonly DocxWarning[] {
  const isMacroFile =
    file.names.some((name) => /(?:^|\/)vbaProject\.bin$/iu.test(name)) ||
    /macroEnabled/u.test(file.text('[Content_Types].xml') ?? '')
  const message = 'The file can hold macros. They were not looked at, and only the text was read.'
  return isMacroFile ? [{ code: 'macros', message, quote: '' }] : []
}

const partNames = {
  header: 'header',
  footer: 'footer',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
} as const

function leftOutParts(file: DocxPackage, related: readonly Related[]): readonly DocxWarning[] {
  const seen = new Set<string>()
  return related.flatMap(({ type, name }) => {
    if (!isLeftOut(type) || seen.has(name)) return []
    seen.add(name)
    const part = partOf(file, name)
    if (part === null) throw damaged()
    const quote = paragraphsIn(part).join(' · ')
    return quote === '' ? [] : [leftOut(partNames[type], quote)]
  })
}

function isLeftOut(type: string): type is keyof typeof partNames {
  return Object.hasOwn(partNames, type)
}

function paragraphsIn(element: Element): readonly string[] {
  if (element.name === 'w:p') {
    const text = wordsIn(element).trim()
    return text === '' ? [] : [text]
  }
  return element.children.flatMap(paragraphsIn)
}

function wordsIn(element: Element): string {
  if (element.name === 'w:t') return element.text
  if (element.name === 'w:tab') return ' '
  return element.name === 'w:del' ? '' : element.children.map(wordsIn).join('')
}

const whatIsLeftOut = {
  header: 'The header of the pages is left out.',
  footer: 'The footer of the pages is left out.',
  footnotes: 'The footnotes are left out.',
  endnotes: 'The endnotes are left out.',
  comments: 'The comments are left out.',
  pictures: 'Pictures are left out.',
  objects: 'Objects of other programs are left out.',
  insertedFiles: 'Another file is inserted in the document; it is left out.',
} as const

function leftOut(what: keyof typeof whatIsLeftOut, quote: string): DocxWarning {
  return { code: 'left_out', message: whatIsLeftOut[what], quote }
}
