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

/** Hands a text file to the window, which puts it with the other downloads or asks where to keep it. */
export function saveText(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // Not at once: the window reads the file after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
