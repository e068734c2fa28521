import { useEffect, useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { FullPage } from '#renderer/app/FullPage.tsx'
import { waitUntilKept } from '#renderer/app/unkept.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { saveFaultReport } from './save-fault-report.ts'
import type { Fault } from './technical-events.ts'

/** What stands in place of a screen that could not be drawn: what happened, what became of the words, what to do next. */
export function FaultPage({ fault }: { readonly fault: Fault }) {
  const { client, host } = useApi()
  const [kept, setKept] = useState<'waiting' | 'kept' | 'not'>('waiting')
  useEffect(() => {
    // The writing of an item goes on without its screen: what was typed last is sent before anything else.
    waitUntilKept().then(
      () => setKept('kept'),
      () => setKept('not'),
    )
  }, [])
  return (
    <FullPage title="This page stopped working" sentence={sentences[kept]}>
      <div className="buttons">
        <Button look="main" onPress={startAgain} isDisabled={kept === 'waiting'}>
          Start the page again
        </Button>
        <Button onPress={() => void saveFaultReport({ client, host, fault })}>Save a report</Button>
      </div>
      <p className="second">
        The report says what the program is and where it failed. It holds no minutes and no names, so that you can send
        it to whoever helps you.
      </p>
    </FullPage>
  )
}

const sentences = {
  waiting: 'Minute Book could not show this page. What you typed is being kept…',
  kept: 'Minute Book could not show this page. Everything that you typed is kept. Start the page again; if it stops once more, save a report and start Minute Book anew.',
  not: 'Minute Book could not show this page, and the store is not answering yet. Leave this window open: what you typed is here and is sent as soon as it answers.',
} as const

function startAgain(): void {
  window.location.hash = '#/'
  window.location.reload()
}
