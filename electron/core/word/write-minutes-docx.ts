import { PatchType, patchDetector, patchDocument } from 'docx'
import { RuleBroken } from '#shared/errors.ts'
import type { MinutesDocument } from '#shared/domain/minutes-document/minutes-document.ts'
import { coreProperties } from './core-properties.ts'
import { minutesBody, runsOfText, type MinutesBody } from './minutes-body.ts'
import type { WordParts } from './stable-zip.ts'
import { readParts, writeParts } from './stable-zip.ts'
import { adoptTemplateLists } from './template-lists.ts'
import type { StyleFinder, WordWarning } from './template-styles.ts'
import { findStyles, listOfStyle } from './template-styles.ts'

/**
 * The minutes as a Word file in the council's template. The template gives styles, header, footer and logo; the minutes go
 * where it says `{{body}}`. The same minutes in the same template give the same bytes on every machine.
 *
 * @param template a .docx
 * @throws RuleBroken `document_not_made` when the template cannot be read or has no `{{body}}` in its text
 */
export function writeMinutesDocx(document: MinutesDocument, template: Uint8Array): Promise<WrittenDocument> {
  return writeIntoTemplate(document, (styles) => minutesBody(document, styles), template)
}

export type WrittenDocument = { readonly bytes: Uint8Array; readonly warnings: readonly WordWarning[] }

/** What every document says of itself outside its body. */
export type DocumentFrame = Pick<MinutesDocument, 'language' | 'title' | 'author' | 'heldOn' | 'running'>

/** Any document's body in the template; see `writeMinutesDocx`. */
export async function writeIntoTemplate(
  document: DocumentFrame,
  bodyOf: (styles: StyleFinder) => MinutesBody,
  template: Uint8Array,
): Promise<WrittenDocument> {
  const templateParts = openTemplate(template)
  const placeholders = await placeholdersIn(template, templateParts)
  const stylesXml = textOf(templateParts, stylesPath)
  const styles = findStyles(stylesXml)
  const { paragraphs, numbering } = bodyOf(styles)
  const patched = await patchDocument({
    outputType: 'uint8array',
    data: template,
    numbering,
    // The header's texts come first: what is put in for one place is never searched for it, but is for those that follow.
    patches: {
      meeting: { type: PatchType.PARAGRAPH, children: runsOfText(document.running.meeting) },
      status: { type: PatchType.PARAGRAPH, children: runsOfText(document.running.status) },
      body: { type: PatchType.DOCUMENT, children: [...paragraphs] },
    },
    properties: { title: document.title },
  })
  return {
    bytes: writeParts(finish(document, readParts(patched), templateParts, stylesXml)),
    warnings: [...styles.warnings(), ...placeholderWarnings(document, placeholders)],
  }
}

const documentPath = 'word/document.xml'
const stylesPath = 'word/styles.xml'
const numberingPath = 'word/numbering.xml'
const documentRelationshipsPath = 'word/_rels/document.xml.rels'
const relationshipsPath = '_rels/.rels'

function openTemplate(template: Uint8Array): WordParts {
  const parts = readable(template)
  if (parts === null || !parts.has(documentPath) || !parts.has(stylesPath))
    throw notMade('The template could not be read as a Word file: save it again in Word as .docx and choose it anew.')
  const types = textOf(parts, '[Content_Types].xml')
  if (!types.includes('wordprocessingml.document.main+xml'))
    throw notMade(
      'The template is a macro file or a .dotx: save it in Word as a Word document (.docx) and choose it anew.',
    )
  return parts
}

function readable(template: Uint8Array): WordParts | null {
  try {
    return readParts(template)
  } catch {
    return null
  }
}

/** docx fills in nothing, and says nothing, where a place is missing: so it is looked for first. */
async function placeholdersIn(template: Uint8Array, parts: WordParts): Promise<readonly string[]> {
  const placeholders = await patchDetector({ data: template })
  const documentText = textOf(parts, documentPath).replaceAll(/<[^>]*>/g, '')
  if (!placeholders.includes('body') || !documentText.includes('{{body}}'))
    throw notMade(
      'The template has no {{body}}: type it in Word on a line of its own where the minutes go, and save it.',
    )
  return placeholders
}

function placeholderWarnings(document: DocumentFrame, placeholders: readonly string[]): readonly WordWarning[] {
  const unknown = placeholders.filter((name) => !['body', 'meeting', 'status'].includes(name))
  const hasNoPlace = document.running.status !== '' && !placeholders.includes('status')
  return [
    ...(hasNoPlace
      ? [
          {
            code: 'status_missing' as const,
            message: `“${document.running.status}” stands on the first page only: put {{status}} in the template’s header.`,
          },
        ]
      : []),
    ...unknown.map((name) => ({
      code: 'placeholder_unknown' as const,
      message: `The template asks for {{${name}}}, which minutes do not have, so it stands in the file as it is.`,
    })),
  ]
}

/** What docx leaves open: the properties, the template's own lists, and a name that it draws at random. */
function finish(document: DocumentFrame, patched: WordParts, template: WordParts, stylesXml: string): WordParts {
  const parts = new Map(patched)
  const { title, author, language, heldOn } = document
  parts.set(corePropertiesPath(parts), encode(coreProperties({ title, author, language, day: heldOn })))
  const own = { points: listOfStyle(stylesXml, 'point'), limbs: listOfStyle(stylesXml, 'resolution') }
  const lists = adoptTemplateLists(textOf(parts, numberingPath), textOf(template, numberingPath), own)
  if (parts.has(numberingPath)) parts.set(numberingPath, encode(lists))
  const relationships = textOf(parts, documentRelationshipsPath)
  parts.set(
    documentRelationshipsPath,
    encode(withStableListId(relationships, textOf(template, documentRelationshipsPath))),
  )
  return parts
}

function corePropertiesPath(parts: WordParts): string {
  const relationships = textOf(parts, relationshipsPath).match(/<Relationship\s[^>]*>/g) ?? []
  const target = relationships.find((xml) => xml.includes('/core-properties"'))
  return /Target="\/?([^"]+)"/.exec(target ?? '')?.[1] ?? 'docProps/core.xml'
}

/** A template without lists gets a part for them, under a name that docx draws at random each time. */
function withStableListId(relationships: string, ofTemplate: string): string {
  if (ofTemplate.includes('/relationships/numbering"')) return relationships
  return relationships.replaceAll(/<Relationship\s[^>]*\/relationships\/numbering"[^>]*>/g, (xml) =>
    xml.replace(/ Id="[^"]*"/, ' Id="rIdMinuteLists"'),
  )
}

function textOf(parts: WordParts, path: string): string {
  const bytes = parts.get(path)
  return bytes === undefined ? '' : new TextDecoder().decode(bytes)
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function notMade(message: string): RuleBroken {
  return new RuleBroken('document_not_made', message)
}
