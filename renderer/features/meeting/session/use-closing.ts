import { useApi } from '#renderer/app/api.tsx'
import { useBook } from '#renderer/app/book.ts'
import { useAct } from '#renderer/app/use-act.ts'

/** What follows the close of a meeting: a second copy of the book. Nothing is frozen, and nothing waits for the copy. */
export function useClosing() {
  const { host } = useApi()
  const book = useBook()
  const copying = useAct()
  return {
    copying: copying.progress.kind,
    makeCopy: (): void => {
      // The sample council is nobody's record.
      if (book.kind === 'own') void copying.act(() => host.secondCopy.make())
    },
  }
}
