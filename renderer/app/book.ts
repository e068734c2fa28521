import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from './api.tsx'
import { sentenceOf } from './refusal.ts'
import { waitUntilKept } from './unkept.ts'

/** Which minute book is open, and how to open the other. */
export function useBook() {
  const { host, hostQuery } = useApi()
  const open = useQuery({ ...hostQuery.book.open.queryOptions(), staleTime: Infinity }).data
  const [problem, setProblem] = useState<string | null>(null)
  const [isTurning, setTurning] = useState(false)

  /** Everything on the page belongs to the book that was open, so the page is loaded anew. */
  const leaveWith = async (act: () => Promise<unknown>): Promise<void> => {
    setTurning(true)
    setProblem(null)
    try {
      await waitUntilKept()
      // Before the turn: another open window of the page begins anew by itself, and so may this one.
      location.hash = '#/'
      await act()
      location.reload()
    } catch (error) {
      setTurning(false)
      setProblem(sentenceOf(error))
    }
  }
  return {
    kind: open?.kind,
    hasSample: open?.hasSample ?? false,
    isTurning,
    problem,
    turnTo: (kind: 'own' | 'sample') =>
      leaveWith(() => (kind === 'sample' ? host.book.openSample() : host.book.leaveSample())),
    startAfresh: () => leaveWith(() => host.book.resetSample()),
    throwAway: () => leaveWith(() => host.book.throwSampleAway()),
  }
}
