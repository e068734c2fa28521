import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeOnScreen } from '#electron/main/place-on-screen.ts'

const laptop = { x: 0, y: 0, width: 1366, height: 728 }
const second = { x: 1366, y: 0, width: 1920, height: 1040 }

it('opens the window where it was', () => {
  const was = { x: 1500, y: 40, width: 1280, height: 860 }

  expect(placeOnScreen(was, [laptop, second])).toEqual(was)
})

it('brings it into the middle of the first screen when its own has gone, no larger than that', () => {
  expect(placeOnScreen({ x: 1500, y: 40, width: 1280, height: 860 }, [laptop])).toEqual({ width: 1280, height: 728 })
})

it('brings it back when its bar is above the screen', () => {
  expect(placeOnScreen({ x: 10, y: -300, width: 800, height: 600 }, [laptop])).toEqual({ width: 800, height: 600 })
})

it('never leaves it out of reach', () => {
  const bounds = fc.record({
    x: fc.integer({ min: -9000, max: 9000 }),
    y: fc.integer({ min: -9000, max: 9000 }),
    width: fc.integer({ min: 480, max: 4000 }),
    height: fc.integer({ min: 400, max: 3000 }),
  })
  fc.assert(
    fc.property(bounds, (was) => {
      const { x, y, width } = placeOnScreen(was, [laptop, second])
      if (x === undefined || y === undefined) return
      expect(
        [laptop, second].some((s) => x + width > s.x && x < s.x + s.width && y >= s.y - 8 && y < s.y + s.height),
      ).toBe(true)
    }),
  )
})
