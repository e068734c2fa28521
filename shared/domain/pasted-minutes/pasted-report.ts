import { isSeparator } from '#shared/domain/pasted-minutes/pasted-line.ts'

const sectionNames =
  /^(?:recommendations?|details of recommendations?|reasons? for (?:the )?(?:recommendations?|decision).*|(?:other |alternative )?options.*|background(?: papers| documents| information)?|executive summary|summary|report summary|purpose of (?:the )?report|introduction|(?:financial|legal|equalit(?:y|ies)|resource|risk|staffing|value for money|property|sustainability|workforce|environmental)\b.*\b(?:implications?|issues|management|assessment|considerations)|key implications|consultation.*|appendices|timetable.*|next steps|implications.*|conclusions?)$/iu

const headerRow =
  /^(?:report (?:of|to|for|by|author)|title|subject|date(?: of meeting| to be considered)?|author|contact(?: officer.*)?|lead (?:officer|member)|responsible officers?.*|wards?(?: affected)?|affected wards|key decision|portfolio.*|cabinet member|for consideration by|classification|status|purpose|decision type|local members affected)\s*(?::|\t)/iu

/**
 * Whether a paste looks like an officer's report and not like minutes: a heading “Report to …”, rows of label and value,
 * sections that reports have. A text with the label “Minutes:” or a heading “Resolved” is minutes.
 */
export function looksLikeReport(lines: readonly string[]): boolean {
  const written = lines.filter((line) => !isSeparator(line))
  const plain = written.map(bare)
  if (plain.some((line) => /^(?:minutes:|agenda item:?)$/iu.test(line))) return false
  const isResolved = plain.some((line) => /^.{0,80}\bRESOLVED\b/u.test(line) || /^resolved\b/iu.test(line))
  const signs = [
    /^report\s+(?:to|for|of|by)\b/iu.test(plain[0] ?? ''),
    plain.slice(0, 40).filter((line) => line.length < 300 && headerRow.test(line)).length >= 3,
    plain.filter((line) => line.length < 100 && sectionNames.test(sectionName(line))).length >= 3,
    written.filter((line) => /^#{1,6}\s/u.test(line)).length >= 3,
    plain.some((line) => /^(?:report summary|purpose of (?:the )?report)$/iu.test(sectionName(line))),
  ].filter(Boolean).length
  return signs >= (isResolved ? 4 : 2)
}

/** A line without the marks of headings and bold type around it. Long lines are text and not looked into. */
function bare(line: string): string {
  const head = line.trim().slice(0, 400)
  return head
    .replace(/^[#*\s]+/u, '')
    .replace(/[*]{1,3}$/u, '')
    .trimEnd()
}

/** The name of a section without its number, letter or closing colon. */
function sectionName(line: string): string {
  return line
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})?[.)]?|[A-Z][.)])\s+/u, '')
    .replace(/[:*\s]{1,8}$/u, '')
    .trim()
}
