import type { WatchedPipe } from './watched-pipe.ts'

/** When a process is killed under a clerk who types. In the first three the page has sent a save and has had no answer. */
const moments = ['before the save is read', 'while it is written', 'before its answer arrives', 'whenever'] as const
export type Moment = (typeof moments)[number]

export function momentOf(round: number): Moment {
  return moments[round % moments.length] ?? 'whenever'
}

/**
 * Waits for the moment and then kills. To be called just as the typing begins, with every earlier save answered.
 *
 * @returns whether a save had been sent and not answered by then.
 */
export async function killAt(moment: Moment, pipe: WatchedPipe, core: number, kill: () => void): Promise<boolean> {
  if (moment === 'before the save is read') process.kill(core, 'SIGSTOP')
  if (moment !== 'whenever') pipe.holdAnswers()
  if (moment === 'whenever') await pause(Math.random() * 600)
  else if (moment === 'before its answer arrives') await pipe.nextAnswer()
  else await pipe.nextSending()
  if (moment === 'while it is written') await pause(Math.random() * 3)
  kill()
  return pipe.unanswered().length > 0
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
