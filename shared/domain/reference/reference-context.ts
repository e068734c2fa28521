/** Documents other than a report that number their paragraphs. */
const otherDocument =
  /\b(?:constitution|standing orders?|act|acts|schedule|regulations?|rules?|code|protocol|policy|policies|strategy|plan|plans|scheme|guidance|terms of reference|minutes|agenda|agreement|appendix|annex|framework|handbook|contract|charter|statement|toolkit|procedures?|leaflet|bill|order|lease|motion|petition|budget|specification|directive|part)\b/iu

const ownReport =
  /\b(?:officers?['’]?s?['’]?|covering|cabinet|committee|directors?['’]?s?|accompanying|attached|submitted|printed|agenda)\s+report\b|\breport\s+(?:before|of the (?:director|head|chief|officer|strategic|corporate|executive))|\breport submitted\b/iu

const inspectionReport = /\b(?:ofsted|inspection|inspectors?['’]?s?['’]?|inspectorate|cqc|hmi)\b/iu

/**
 * Whether the words after a citation say that it is of some other document than the one asked about: for `report` the
 * report before the committee, for `inspection` an inspection report.
 */
export function namesOtherDocument(text: string, end: number, asked: 'report' | 'inspection'): boolean {
  const source = sourceNamed(text, end)
  if (source === null) return false
  const isInspection =
    inspectionReport.test(source) && /\b(?:report|letter|inspection|judgement|review)\b/iu.test(source)
  if (asked === 'inspection')
    return ownReport.test(source) || (!isInspection && otherDocument.test(source) && !/\breport\b/iu.test(source))
  if (ownReport.test(source)) return false
  return isInspection || (otherDocument.test(source) && !/^\s*(?:the|this|that)?\s*report\b/iu.test(source))
}

/** The thing in “… of the draft policy on care”, up to where its name must end. */
function sourceNamed(text: string, end: number): string | null {
  const after = text.slice(end, end + 160)
  const of =
    /^(?:\([a-z]\))?\)?\s{0,3},?\s{0,3}(?:(?:as\s)?(?:set out|contained|detailed|described)\s+)?(?:of|in|to|under|within)\s+/iu.exec(
      after,
    )
  const direct = /^,?\s{1,3}(?=schedule\b|part\b)/iu.exec(after)
  const lead = of ?? direct
  if (lead === null) return null
  const rest = after.slice(lead[0].length)
  const stop =
    /[.;:!?\n)]|,\s|\s(?:the committee|the panel|be|is|are|was|were|had|has|have|which|that|would|will|should|and)\s/iu.exec(
      rest,
    )
  return stop === null ? rest : rest.slice(0, stop.index)
}

/** The sentence (or line) around a place, at most 400 characters to either side. */
export function sentenceAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 400), at)
  const after = text.slice(at, at + 400)
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. '))
  const end = /\n|\.\s+\p{Lu}/u.exec(after)
  return before.slice(start + 1) + (end === null ? after : after.slice(0, end.index))
}
