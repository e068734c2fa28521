import { useEffect, useState } from 'react'

/** Nothing for 300 ms, since most answers are quicker than that; then one quiet word. */
export function Loading({ what }: { readonly what?: string | undefined }) {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className="quiet loading" aria-live="polite">
      {isSlow ? `Loading${what === undefined ? '' : ` ${what}`}…` : ''}
    </p>
  )
}
