import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { defineConfig } from 'vitest/config'
import { plainLine } from './tests/reporter.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** How many times tests/faults kills the core under a clerk who types, and how many times the host with it. */
    readonly coreDeaths: number
    readonly hostDeaths: number
  }
}

/** What takes long begins first, so that nothing is left to one worker at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => rank(a.moduleId) - rank(b.moduleId))
  }
}

function rank(file: string): number {
  const long = ['live-capture', 'safekeeping', 'first-hour', 'core-deaths', 'tests/e2e/', 'tests/faults/']
  const at = long.findIndex((part) => file.includes(part))
  return at === -1 ? long.length : at
}

/** What opens no host and no browser: its files share a process, for each to load everything anew takes a third of their time. */
const inOneProcess = ['domain', 'renderer', 'word', 'core', 'db'].map((room) => `tests/${room}/**/*.test.{ts,tsx}`)

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    // Most of the time a test in the browser waits: two at once fill two cores.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', plainLine],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    provide: { coreDeaths: 20, hostDeaths: 5 },
    projects: [
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: inOneProcess,
          globalSetup: ['tests/global-setup.ts'],
        },
      },
      { extends: true, test: { name: 'rules', include: inOneProcess, isolate: false } },
    ],
  },
})
