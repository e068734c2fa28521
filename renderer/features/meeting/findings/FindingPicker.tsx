import { useApi } from '#renderer/app/api.tsx'
import type { Acts } from '../acts.ts'
import { putLines } from '../editor/put-lines.ts'
import { PickerList, type PickerPlace } from '../pickers/PickerList.tsx'
import { takeOutQuery } from '../pickers/picker-query.ts'
import { takeWhenFound, useFound } from '../pickers/use-found.ts'
import type { ItemSession } from '../saving/item-session.ts'
import { v7 } from 'uuid'

type FindingPickerProps = PickerPlace & {
  readonly words: string
  readonly session: ItemSession
  readonly acts: Acts
  readonly say: (words: string) => void
}

type Found = {
  readonly id: string
  readonly number: string | null
  readonly text: string
  readonly inspectionTitle: string
  readonly links: number
}

/** As many as can be read at a glance under the line. */
const mostShown = 5

/** The findings that match what stands after "#": linked to the line, or linked and quoted beneath it. */
export function FindingPicker({ words, session, acts, say, ...place }: FindingPickerProps) {
  const { editor, writing, lineId } = place
  const { client, query } = useApi()
  const { rows, isAnswered } = useFound<Found>(query.finding.find.queryOptions({ input: { words } }))
  const findings = rows.slice(0, mostShown)

  const link = async (finding: Found): Promise<void> => {
    const linked = await acts.act(async () => {
      await session.queue.settled(lineId)
      await client.link.add({ findingId: finding.id, targetId: lineId })
    })
    if (linked.kind === 'done') say(`Finding ${finding.number ?? ''} linked`)
  }
  const quote = ({ text }: Found): void => {
    const line = { id: v7(), kind: 'quotation' as const, body: [{ type: 'text' as const, text }] }
    writing.view.dispatch(putLines(writing.state, [line], 'stays'))
  }
  const tie = (found: Found, isQuoted: boolean): void => {
    if (isQuoted) quote(found)
    void link(found)
  }
  const take = (isQuoted: boolean) => (choice: { readonly id: string } | undefined, isMeant: boolean) => {
    const finding = findings.find(({ id }) => id === choice?.id)
    if (finding !== undefined && (isAnswered || isMeant)) {
      editor.view.dispatch(takeOutQuery(editor.state))
      tie(finding, isQuoted)
    } else if (!isAnswered) {
      void takeWhenFound<Found>(writing, {
        ask: () => client.finding.find({ words }),
        wordsOf: () => '',
        taken: (first) => tie(first, isQuoted),
        nothing: () => say(`No finding matches ${words}. What you typed is kept.`),
      })
    }
  }
  const canTake = !isAnswered || findings.length > 0
  return (
    <PickerList
      {...place}
      typed={`# ${words}`}
      label={words === '' ? 'Findings' : `Findings that match ${words}`}
      choices={findings.map((finding) => ({
        id: finding.id,
        lead: finding.number ?? '–',
        words: finding.text,
        facts: `${finding.inspectionTitle} · ${linksOf(finding)}`,
      }))}
      acts={[
        { key: 'Enter', words: 'link', act: canTake ? take(false) : null },
        { key: 'Ctrl+Enter', words: 'link and quote', act: canTake ? take(true) : null },
      ]}
      isHopeless={!canTake}
      empty={emptyWords(isAnswered, words)}
      note={rows.length > findings.length ? 'There are more: type on to narrow them down.' : null}
    />
  )
}

function linksOf({ links }: Found): string {
  return links === 0 ? 'not linked yet' : `${links} ${links === 1 ? 'link' : 'links'}`
}

function emptyWords(isAnswered: boolean, words: string): string {
  if (!isAnswered) return 'Looking…'
  return words === ''
    ? 'There are no findings yet. Add an inspection under Findings.'
    : 'No finding matches. Escape keeps what you typed.'
}
