import type { FileOutcome } from './many-files-store.ts'

/** What became of each file of an import, as text: first those that were not kept, then the others with what to look at. */
export function reportText(outcomes: readonly FileOutcome[]): string {
  const problems = outcomes.flatMap((outcome) =>
    outcome.kind === 'problem' ? [`${outcome.name}\n  not kept: ${outcome.message}`] : [],
  )
  const kept = outcomes.flatMap((outcome) =>
    outcome.kind === 'kept'
      ? [
          [
            `${outcome.name}\n  ${outcome.title}: ${outcome.items} items, ${outcome.written} lines, ${outcome.actions} actions`,
            ...outcome.warnings.map((warning) => `  look at: ${warning}`),
          ].join('\n'),
        ]
      : [],
  )
  return [`Not kept: ${problems.length}`, ...problems, '', `Kept: ${kept.length}`, ...kept, ''].join('\n')
}
