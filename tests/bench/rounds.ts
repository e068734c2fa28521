import { median, type Round } from './row.ts'

/** What is timed; `ready`, which is not, makes what each time is done with. */
export type Work<Given> = { readonly ready: () => Given; readonly run: (given: Given) => unknown }

/**
 * Times two pieces of work in turn, one by one, so that whatever else the computer does meets both: what a round gives is
 * the median of each. Which of the two comes first changes with each turn. The first round warms both and is left out.
 */
export async function inRounds<Ours, Other>(
  ours: Work<Ours>,
  other: Work<Other>,
  { rounds, times }: { rounds: number; times: number },
): Promise<readonly Round[]> {
  const measured: Round[] = []
  for (let at = 0; at <= rounds; at += 1) {
    const round = await oneRound(ours, other, times)
    if (at > 0) measured.push(round)
  }
  return measured
}

async function oneRound<Ours, Other>(ours: Work<Ours>, other: Work<Other>, times: number): Promise<Round> {
  const taken = { ours: [] as number[], other: [] as number[] }
  for (let at = 0; at < times; at += 1) {
    if (at % 2 === 0) taken.ours.push(await timed(ours))
    taken.other.push(await timed(other))
    if (at % 2 === 1) taken.ours.push(await timed(ours))
  }
  return { ours: median(taken.ours), other: median(taken.other) }
}

/** Milliseconds that one time takes. */
export async function timed<Given>({ ready, run }: Work<Given>): Promise<number> {
  const given = ready()
  const from = performance.now()
  await run(given)
  return performance.now() - from
}
