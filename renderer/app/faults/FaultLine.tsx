import { useEffect, useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { saveFaultReport } from './save-fault-report.ts'
import './fault.css'
import { faultOf, noteEvent, routePattern, type Fault } from './technical-events.ts'

/** Says when something went wrong behind the screen. The screen stays as it is, and what is typed goes on being kept. */
export function FaultLine() {
  const { client, host, pipe } = useApi()
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => {
    const tell = (error: unknown): void => {
      const next = faultOf(error)
      // The line to the store has its own words where it is torn; the other is a browser's note about its own drawing.
      if (next.name === 'ConnectionLost' || (!(error instanceof Error) && error !== undefined)) return
      noteEvent(`fault: ${next.name} ${next.stack[0] ?? ''}`)
      setFault(next)
    }
    const onError = (event: ErrorEvent): void => {
      if (event.error !== undefined && event.error !== null) tell(event.error)
    }
    const onRejection = (event: PromiseRejectionEvent): void => tell(event.reason)
    const onRoute = (): void => noteEvent(`screen: ${routePattern(location.hash)}`)
    onRoute()
    addEventListener('error', onError)
    addEventListener('unhandledrejection', onRejection)
    addEventListener('hashchange', onRoute)
    const leave = pipe.subscribe(() => noteEvent(`line: ${pipe.state().kind}`))
    return () => {
      removeEventListener('error', onError)
      removeEventListener('unhandledrejection', onRejection)
      removeEventListener('hashchange', onRoute)
      leave()
    }
  }, [pipe])
  return (
    <div className="fault" aria-live="polite">
      {fault !== null && (
        <div className="fault-line">
          <Icon name="warn" />
          <p>
            Something went wrong behind this screen. What you typed is kept; if anything looks odd, load the page anew.
          </p>
          <div className="buttons">
            <Button isSmall onPress={() => void saveFaultReport({ client, host, fault })}>
              Save a report
            </Button>
            <Button isSmall onPress={() => window.location.reload()}>
              Load anew
            </Button>
            <Button isSmall look="plain" onPress={() => setFault(null)}>
              Close
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
