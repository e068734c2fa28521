import type { ReactNode } from 'react'

type AddLineProps = {
  /** Whether there is anything to add yet; Enter on nothing does nothing. */
  readonly canAdd: boolean
  readonly add: () => void
  readonly className?: string
  readonly children: ReactNode
}

/** Fields in a row below a list, and the button that adds what is in them; Enter in any of them does the same. */
export function AddLine({ canAdd, add, className = 'add-line', children }: AddLineProps) {
  return (
    <form
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (canAdd) add()
      }}
    >
      {children}
    </form>
  )
}
