import { decodeHTML } from 'entities'
import { isIsoDate, type IsoDate } from '#shared/domain/day.ts'
import { RuleBroken } from '#shared/errors.ts'
import { elementsNamed, readXml, textOf, type XmlElement } from './xml-tree.ts'

/** What a file saved from a council's Modern.Gov tells of: any of these may be empty. */
export type ModernGov = {
  readonly committees: readonly ModernGovCommittee[]
  readonly members: readonly ModernGovMember[]
  readonly meetings: readonly ModernGovMeeting[]
  /** What stands in the file and could not be understood, in words. */
  readonly problems: readonly string[]
}

/** `hasEnded`: dissolved, or taken out of the council's own list. */
type ModernGovCommittee = { readonly name: string; readonly hasEnded: boolean }

export type ModernGovMember = {
  readonly name: string
  readonly party: string | null
  /** As printed: "Vice-Chair". */
  readonly role: string | null
  readonly ward: string | null
  /** The committee under which the member stands in the file. */
  readonly committee: string | null
}

export type ModernGovMeeting = {
  readonly committee: string
  readonly heldOn: IsoDate | null
  /** `HH:MM`, where the file's time can be read. */
  readonly startsAt: string | null
  readonly venue: string | null
  readonly status: string | null
  readonly items: readonly ModernGovItem[]
  readonly members: readonly ModernGovMember[]
}

export type ModernGovItem = {
  /** As printed; null for a heading between items, which the system numbers 0. */
  readonly number: string | null
  readonly title: string
  /** The text under the title, a line for each paragraph. */
  readonly purpose: string | null
  readonly isExempt: boolean
}

/**
 * Reads the XML that Modern.Gov publishes of committees, councillors, meetings and one meeting's agenda. Dates are
 * dd/MM/yyyy, truth is `True` or `False`, entities are encoded twice, and item number 0 means a heading.
 *
 * @throws RuleBroken `not_xml`, `nothing_recognised`
 */
export function readModernGov(source: string): ModernGov {
  const document = readXml(source)
  const problems: string[] = []
  const read: ModernGov = {
    committees: distinct(elementsNamed(document, 'committee').flatMap(committeeOf)),
    members: membersIn(document),
    meetings: elementsNamed(document, 'meeting').flatMap((meeting) => meetingOf(meeting, document, problems)),
    problems,
  }
  if (read.committees.length + read.members.length + read.meetings.length === 0) {
    throw new RuleBroken(
      'nothing_recognised',
      'No committee, councillor or meeting was found in this file. Save the page that lists them as XML and open that; nothing was saved.',
    )
  }
  return read
}

function committeeOf(element: XmlElement): readonly ModernGovCommittee[] {
  const name = words(textOf(element, 'committeetitle'))
  const hasEnded = isTrue(textOf(element, 'committeeexpired')) || isTrue(textOf(element, 'committeedeleted'))
  return name === '' ? [] : [{ name, hasEnded }]
}

/** Councillors by ward, members of a group or of a committee, in the forms in which they stand. */
function membersIn(document: XmlElement): readonly ModernGovMember[] {
  const wards = elementsNamed(document, 'ward')
  const ofWards = wards.flatMap((ward) =>
    elementsNamed(ward, 'councillor').flatMap((each) => memberOf(each, words(textOf(ward, 'wardtitle')), null)),
  )
  const committees = elementsNamed(document, 'committee')
  const ofCommittees = committees.flatMap((committee) =>
    elementsNamed(committee, 'member').flatMap((each) =>
      memberOf(each, null, words(textOf(committee, 'committeetitle'))),
    ),
  )
  if (ofWards.length + ofCommittees.length > 0) return [...ofWards, ...ofCommittees]
  return ['councillor', 'member'].flatMap((name) =>
    elementsNamed(document, name).flatMap((each) => memberOf(each, null, null)),
  )
}

function memberOf(element: XmlElement, ward: string | null, committee: string | null): readonly ModernGovMember[] {
  const name = firstOf(element, ['fullusername', 'membername', 'name', 'displayname'])
  if (name === null) return []
  return [
    {
      name,
      party: firstOf(element, ['politicalpartytitle', 'politicalparty', 'party']),
      role: firstOf(element, ['roledescription', 'role', 'position']),
      ward: ward === '' ? null : (ward ?? firstOf(element, ['ward', 'wardtitle'])),
      committee: committee === '' ? null : committee,
    },
  ]
}

function meetingOf(element: XmlElement, document: XmlElement, problems: string[]): readonly ModernGovMeeting[] {
  const printed = textOf(element, 'meetingdate')
  if (printed === '' && textOf(element, 'meetingid') === '') return []
  const committee =
    words(textOf(element, 'committeetitle')) ||
    words(elementsNamed(document, 'committeetitle')[0]?.text ?? '') ||
    'Committee'
  const heldOn = dayOf(printed)
  if (heldOn === null && printed !== '')
    problems.push(`The date “${printed}” of a meeting of ${committee} cannot be read.`)
  return [
    {
      committee,
      heldOn,
      startsAt: timeOf(textOf(element, 'meetingtime')),
      venue: words(textOf(element, 'meetinglocation')) || null,
      status: words(textOf(element, 'meetingstatus')) || null,
      items: elementsNamed(element, 'agendaitem').flatMap(itemOf),
      members: elementsNamed(element, 'attendee').flatMap((each) => memberOf(each, null, committee)),
    },
  ]
}

function itemOf(element: XmlElement): readonly ModernGovItem[] {
  const title = words(textOf(element, 'agendaitemtitle'))
  if (title === '') return []
  const number = textOf(element, 'agendaitemnumber')
  const printed = words(textOf(element, 'fulldisplaynumberformat')) || number
  return [
    {
      number: number === '0' || number === '' ? null : printed.replace(/\.$/, ''),
      title,
      purpose: linesOfHtml(decodeHTML(textOf(element, 'agendatext'))) || null,
      isExempt: isTrue(textOf(element, 'isrestricted')),
    },
  ]
}

function firstOf(element: XmlElement, names: readonly string[]): string | null {
  const found = names
    .map((name) => words(textOf(element, name) || (element.attributes[name] ?? '')))
    .find((each) => each !== '')
  return found ?? null
}

/** The file decodes once as XML; what it wrote was encoded already. */
function words(text: string): string {
  return decodeHTML(text).replaceAll(/\s+/g, ' ').trim()
}

function linesOfHtml(html: string): string {
  const broken = html.replaceAll(/<(?:br|\/p|\/li|\/div|\/tr)[^>]*>/gi, '\n').replaceAll(/<[^>]*>/g, '')
  const lines = decodeHTML(broken).split('\n')
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

function isTrue(text: string): boolean {
  return /^true$/i.test(text)
}

function dayOf(printed: string): IsoDate | null {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(printed) ?? []
  const read = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isIsoDate(read) ? read : null
}

/** "18:30", "6.30 pm", "10:00:00". */
function timeOf(printed: string): string | null {
  const [, hour, minute = '00', half] =
    /^(\d{1,2})(?:[:.](\d{2}))?(?:[:.]\d{2})?\s*([ap])?\.?m?\.?$/i.exec(printed) ?? []
  if (hour === undefined) return null
  const isAfternoon = half?.toLowerCase() === 'p'
  const hours = (Number(hour) % (half === undefined ? 24 : 12)) + (isAfternoon ? 12 : 0)
  return Number(minute) < 60 ? `${String(hours).padStart(2, '0')}:${minute}` : null
}

function distinct(committees: readonly ModernGovCommittee[]): readonly ModernGovCommittee[] {
  return [...new Map(committees.map((committee) => [committee.name, committee])).values()]
}
