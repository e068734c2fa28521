import { defineConfig } from 'vitest/config'
import usual from './vitest.config.ts'

const { projects: _projects, ...test } = usual.test ?? {}

/** `npm run test:faults`: the deaths of the core and of its host, many more times over than in every run of the tests. */
export default defineConfig({
  test: {
    ...test,
    include: ['tests/faults/**/*.test.ts'],
    globalSetup: ['tests/global-setup.ts'],
    maxWorkers: 1,
    provide: { coreDeaths: 200, hostDeaths: 50 },
  },
})
