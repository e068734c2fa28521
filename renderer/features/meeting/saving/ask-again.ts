/** Milliseconds after which what had no answer is asked again. */
const patience = 10_000

/**
 * Asks, and asks again for as long as there is no answer: whichever comes first is taken. Only for what changes nothing when
 * it is repeated, as a save that carries its own id. Whatever became of the question or of its answer on the way, what was
 * typed is never left waiting for good.
 */
export function askAgain<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const again = setInterval(() => sendOff(), patience)
    const sendOff = (): void => {
      ask()
        .then(resolve, reject)
        .finally(() => clearInterval(again))
    }
    sendOff()
  })
}
