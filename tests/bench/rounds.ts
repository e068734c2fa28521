import { Bench } from 'tinybench'
import { median, type Round } from './row.ts'

/** What is timed; `ready`, which is not, makes what each time is done with. */
export type Work<Given> = { readonly ready: () => Given; readonly run: (given: Given) => unknown }

/**
 * Times two pieces of work in turn, round after round, so that whatever else the computer does meets both: what a round
 * gives is the median of each. The first of the two changes with each round.
 */
export async function inRounds<Ours, Other>(
  ours: Work<Ours>,
  other: Work<Other>,
  { rounds, times }: { rounds: number; times: number },
) {
  await timeBoth(ours, other, times)
  const measured: Round[] = []
  for (let at = 0; at < rounds; at += 1) {
    if (at % 2 === 0) measured.push(await timeBoth(ours, other, times))
    else {
      const turned = await timeBoth(other, ours, times)
      measured.push({ ours: turned.other, other: turned.ours })
    }
  }
  return measured
}

async function timeBoth<Ours, Other>(ours: Work<Ours>, other: Work<Other>, times: number): Promise<Round> {
  const bench = new Bench({ iterations: times, time: 0, warmup: false, retainSamples: true, throws: true })
  add(bench, 'ours', ours)
  add(bench, 'other', other)
  const [first, second] = await bench.run()
  return { ours: middle(first), other: middle(second) }
}

function add<Given>(bench: Bench, name: string, { ready, run }: Work<Given>): void {
  let given: Given
  bench.add(name, async () => void (await run(given)), { beforeEach: () => void (given = ready()) })
}

function middle(task: Awaited<ReturnType<Bench['run']>>[number] | undefined): number {
  const result = task?.result
  if (result === undefined || !('latency' in result)) throw new Error(`nothing was measured: ${result?.state}`)
  return median(result.latency.samples ?? [])
}
