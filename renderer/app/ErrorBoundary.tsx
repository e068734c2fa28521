import { Component, type ErrorInfo, type ReactNode } from 'react'
import { FaultPage } from './faults/FaultPage.tsx'
import { faultOf, noteEvent, type Fault } from './faults/technical-events.ts'

type ErrorBoundaryProps = { readonly children: ReactNode }

/** The last resort for a fault in the page itself: one sentence, and a way to go on. The fault is logged whole. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly fault: Fault | null }> {
  override state: { readonly fault: Fault | null } = { fault: null }

  static getDerivedStateFromError(error: unknown): { readonly fault: Fault } {
    return { fault: faultOf(error) }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    noteEvent(`page stopped: ${faultOf(error).name}`)
    console.error(error, info.componentStack)
  }

  override render(): ReactNode {
    return this.state.fault === null ? this.props.children : <FaultPage fault={this.state.fault} />
  }
}
