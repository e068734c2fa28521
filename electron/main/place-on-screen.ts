/** A window's place and size in pixels of the screen; without a place it stands in the middle. */
export interface Bounds {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * The bounds as they were, unless too little of the window would be seen (a screen was taken away, or is smaller now): then
 * it is as large as the first screen allows, in its middle. Its bar must be in reach, so that it can be moved.
 */
export function placeOnScreen(wished: Bounds, areas: readonly Area[]): Bounds {
  const [first] = areas
  const { x, y, width, height } = wished
  if (!first) return { width, height }
  if (x !== undefined && y !== undefined && areas.some((area) => canBeReached({ x, y, width, height }, area))) {
    return { x, y, width, height }
  }
  return { width: Math.min(width, first.width), height: Math.min(height, first.height) }
}

/** Pixels of the window's upper edge that must be on the screen. */
const inReach = 120

function canBeReached(window: Area, screen: Area): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  const isBarBelowTop = window.y >= screen.y - 8
  const isBarAboveFoot = window.y <= screen.y + screen.height - 40
  const fits = window.width <= screen.width + 32 && window.height <= screen.height + 64
  return across >= Math.min(inReach, window.width) && isBarBelowTop && isBarAboveFoot && fits
}
