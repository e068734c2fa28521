import { defineConfig } from 'vitest/config'
import { plainLine } from './tests/reporter.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** How many times tests/faults kills the core under a clerk who types, and how many times the host with it. */
    readonly coreDeaths: number
    readonly hostDeaths: number
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'forks',
    // Most of the time a test in the browser waits: two at once fill two cores.
    maxWorkers: 2,
    reporters: ['default', plainLine],
    globalSetup: ['tests/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    provide: { coreDeaths: 20, hostDeaths: 5 },
  },
})
