import type { KeyboardEvent } from 'react'

/** Escape, from anywhere in what is open, leaves it; what is around it does not hear of the key. */
export function leavesByEscape(leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    leave()
  }
}
