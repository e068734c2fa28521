import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { FullPage } from './FullPage.tsx'

type ErrorBoundaryProps = { readonly children: ReactNode }

/** The last resort for a fault in the page itself: one sentence, and a way to go on. The fault is logged whole. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return (
      <FullPage
        title="This page stopped working"
        sentence="Minute Book could not show this page. What was saved is safe in the data folder. Start the page again; if it stops once more, close Minute Book and start it."
      >
        <Button look="main" onPress={startAgain}>
          Start again
        </Button>
      </FullPage>
    )
  }
}

function startAgain(): void {
  window.location.hash = '#/'
  window.location.reload()
}
