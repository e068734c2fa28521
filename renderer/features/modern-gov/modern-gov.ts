import { formatDayInFull } from '#shared/domain/day.ts'
import { largestTextFile, readTextFile, tooLarge } from '#shared/domain/text-file.ts'
import type { ApiClient } from '#renderer/app/api-client.ts'
import { count } from '#renderer/app/count.ts'
import type { TickRow } from './TickList.tsx'

type Read = Awaited<ReturnType<ApiClient['modernGov']['read']>>
type Made = Awaited<ReturnType<ApiClient['modernGov']['keep']>>['made']

export type Ticks = {
  /** By name. */
  readonly committees: ReadonlySet<string>
  /** By place in the file, as text. */
  readonly meetings: ReadonlySet<string>
  readonly withMembers: boolean
}

export type ModernGovFile = Read & { readonly source: string; readonly offered: Ticks }

/** The file as the core understands it; what has ended or is known already is offered without a tick. */
export async function readFile(client: ApiClient, file: File): Promise<ModernGovFile> {
  if (file.size > largestTextFile) throw tooLarge()
  const source = readTextFile(new Uint8Array(await file.arrayBuffer()))
  const read = await client.modernGov.read({ source })
  const offered = {
    committees: new Set(read.committees.filter((each) => !each.hasEnded).map((each) => each.name)),
    meetings: new Set(read.meetings.flatMap((each, at) => (each.isKnown ? [] : [String(at)]))),
    withMembers: true,
  }
  return { ...read, source, offered }
}

export function rowsOf(file: ModernGovFile): Record<'committees' | 'meetings' | 'members', readonly TickRow[]> {
  return {
    committees: file.committees.map(({ name, hasEnded, isKnown }) => ({
      id: name,
      words: name,
      second: hasEnded ? 'has ended' : isKnown ? 'here already' : null,
    })),
    meetings: file.meetings.map((meeting, at) => ({
      id: String(at),
      words: `${meeting.heldOn === null ? 'No date' : formatDayInFull(meeting.heldOn)}, ${meeting.committee}`,
      second: meeting.isKnown ? 'here already, left as it is' : agendaWords(meeting.items),
    })),
    members: [...file.members, ...file.meetings.flatMap((meeting) => meeting.members)].map((member, at) => ({
      id: String(at),
      words: member.name,
      second: [member.role, member.party, member.ward, member.committee].filter((each) => each !== null).join(' · '),
    })),
  }
}

export function keptWords(made: Made): string {
  const parts = [
    count(made.committees.length, 'committee'),
    count(made.meetings.length, 'meeting'),
    count(made.items.length, 'agenda item'),
    count(made.people.length, 'person', 'people'),
  ]
  return `Kept ${parts.filter((part) => !part.startsWith('no ')).join(', ') || 'nothing that was not here already'}.`
}

function agendaWords(items: Read['meetings'][number]['items']): string {
  const headings = items.filter((item) => item.number === null).length
  const numbered = count(items.length - headings, 'item')
  return headings === 0 ? numbered : `${numbered}, ${count(headings, 'heading')}`
}
