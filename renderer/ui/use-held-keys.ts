import { useLayoutEffect } from 'react'
import { holdKeys, isFocusFree } from './held-keys.ts'

/** Lets the keys wait while something that will have the focus is on its way; not where somebody has taken the focus elsewhere. */
export function useHeldKeys(isOnItsWay: boolean): void {
  useLayoutEffect(() => {
    return isOnItsWay && isFocusFree() ? holdKeys() : undefined
  }, [isOnItsWay])
}
