/** What still writes, and when it has written all. The parts of the page that hold typed words say so here. */
const writers = new Set<() => Promise<void>>()

/** @param settled settles once all that was typed there is kept. */
export function tellOfWriting(settled: () => Promise<void>): void {
  writers.add(settled)
}

/** Waits until all that was typed is kept; what is not within a few seconds is a reason to stay. */
export async function waitUntilKept(): Promise<void> {
  const all = Promise.all([...writers].map((settled) => settled()))
  const tooLong = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new NotKept()), keptWithin)
  })
  await Promise.race([all, tooLong])
}

/** Milliseconds. */
const keptWithin = 5_000

class NotKept extends Error {
  override readonly name = 'ConnectionLost'
}
