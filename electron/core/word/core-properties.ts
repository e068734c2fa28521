import { escapeXml } from './clean-text.ts'

/**
 * The properties that Word shows under File > Info: of the document and its meeting only, never of a person or a machine.
 * The whole part is written anew, so that nothing of a template's own author goes out with the minutes.
 */
export function coreProperties(document: {
  readonly title: string
  readonly author: string
  /** `YYYY-MM-DD`; null for a document that goes by no day. */
  readonly day: string | null
  readonly language: string
}): string {
  const instant = `${document.day ?? undated}T00:00:00Z`
  const title = escapeXml(document.title)
  const author = escapeXml(document.author)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified>`,
    `<dc:language>${escapeXml(document.language)}</dc:language>`,
    '</cp:coreProperties>',
  ].join('')
}

/** The first day that a zip file can hold stands for "no day". */
const undated = '1980-01-01'
