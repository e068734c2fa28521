import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '#renderer/app/api.tsx'
import { useBook } from '#renderer/app/book.ts'
import { saveFaultReport } from '#renderer/app/faults/save-fault-report.ts'
import { useChangeSettings } from '#renderer/app/settings.ts'
import { today } from '#renderer/app/today.ts'
import { goTo, useCommands } from './command-acts.ts'
import { nextMeetingOf } from './next-meeting.ts'

/**
 * The commands that every screen has.
 *
 * @param hasOwnFind true where the browser answers finding and text size itself.
 */
export function useAppActs(hasOwnFind: boolean): void {
  const { client, host, query } = useApi()
  const queryClient = useQueryClient()
  const change = useChangeSettings()
  const { kind, turnTo } = useBook()
  const look = (theme: 'system' | 'light' | 'dark' | 'contrast') => () => void change({ theme }).catch(() => undefined)
  const zoom = (by: '1' | '-1' | '0') => () => void host.window.zoom({ by }).catch(() => undefined)

  const openNextMeeting = async (): Promise<void> => {
    const committees = await queryClient.fetchQuery(query.committee.list.queryOptions())
    const meetings = await Promise.all(
      committees.map(({ id }) =>
        queryClient.fetchQuery(query.meeting.list.queryOptions({ input: { committeeId: id } })),
      ),
    )
    const next = nextMeetingOf(meetings.flat(), today())
    goTo(next === null ? '/' : `/meetings/${next.id}`)
  }
  useCommands({
    'go.next-meeting': () => void openNextMeeting().catch(() => goTo('/')),
    'page.print': () => window.print(),
    ...(!hasOwnFind && { 'view.larger': zoom('1'), 'view.smaller': zoom('-1'), 'view.usual': zoom('0') }),
    'view.light': look('light'),
    'view.dark': look('dark'),
    'view.contrast': look('contrast'),
    'view.system': look('system'),
    'help.report': () => void saveFaultReport({ client, host, fault: null }),
    ...(kind === 'own' && { 'sample.open': () => void turnTo('sample') }),
    ...(kind === 'sample' && { 'sample.leave': () => void turnTo('own') }),
  })
}
