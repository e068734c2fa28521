/**
 * Puts the lists of the minutes on the template's own list definitions, where its styles bring them: the council then has
 * its own bullets and indents, and a change of the style in Word changes every list. A numbered list is taken over only if
 * it prints the same labels. Each list stays an instance of its own (`w:num`), so that each resolution starts where it should.
 *
 * @param numberingXml of the finished file; the definitions that are not in the template's are ours
 * @param templateXml the template's `word/numbering.xml`
 * @param own the lists that its styles for points and limbs bring, by `w:numId`
 */
export function adoptTemplateLists(
  numberingXml: string,
  templateXml: string,
  own: { readonly points: string | null; readonly limbs: string | null },
): string {
  const theirs = definitions(templateXml)
  const points = theirs.get(definitionOf(templateXml, own.points) ?? '')
  const limbs = theirs.get(definitionOf(templateXml, own.limbs) ?? '')
  let xml = numberingXml
  for (const [id, ours] of definitions(numberingXml)) {
    if (theirs.has(id)) continue
    const match = isBulleted(ours) ? points : limbs
    if (match !== undefined && (isBulleted(ours) ? isBulleted(match) : printsTheSame(ours, match))) {
      xml = xml
        .replace(ours.xml, '')
        .replaceAll(`<w:abstractNumId w:val="${id}"/>`, `<w:abstractNumId w:val="${match.id}"/>`)
    }
  }
  return xml
}

/** One `w:abstractNum`: what each level prints, as its kind of number and its text ("decimal %1."). */
type Definition = { readonly id: string; readonly xml: string; readonly labels: readonly string[] }

/** Numbering parts are written flat by every program, so elements are found by their own tags. */
function definitions(numberingXml: string): ReadonlyMap<string, Definition> {
  const found = numberingXml.match(/<w:abstractNum\s[^>]*>.*?<\/w:abstractNum>/gs) ?? []
  return new Map(
    found.map((xml) => {
      const id = /w:abstractNumId="(\d+)"/.exec(xml)?.[1] ?? ''
      const levels = xml.match(/<w:lvl\s[^>]*>.*?<\/w:lvl>/gs) ?? []
      const labels = levels.map((level) => `${valueOf(level, 'numFmt')} ${valueOf(level, 'lvlText')}`)
      return [id, { id, xml, labels }]
    }),
  )
}

function definitionOf(numberingXml: string, numId: string | null): string | undefined {
  if (numId === null) return undefined
  const lists = numberingXml.match(/<w:num\s[^>]*>.*?<\/w:num>/gs) ?? []
  const list = lists.find((xml) => xml.includes(`w:numId="${numId}"`))
  return list === undefined ? undefined : valueOf(list, 'abstractNumId')
}

function valueOf(xml: string, element: string): string {
  return new RegExp(`<w:${element} w:val="([^"]*)"`).exec(xml)?.[1] ?? ''
}

function isBulleted(definition: Definition): boolean {
  return definition.labels[0]?.startsWith('bullet ') ?? false
}

function printsTheSame(ours: Definition, theirs: Definition): boolean {
  return ours.labels.every((label, level) => label === theirs.labels[level])
}
