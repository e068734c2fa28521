import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with one plain line that anything can count. */
export const plainLine: Reporter = {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const passed = tests.filter((test) => test.result().state === 'passed').length
    const failedModules = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0).length
    const failed =
      tests.filter((test) => test.result().state === 'failed').length + failedModules + (unhandled.length > 0 ? 1 : 0)
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  },
}
