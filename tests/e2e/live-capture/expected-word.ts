import type { ScriptItem, ScriptLine } from './meeting-script.ts'
import { wordsOf } from './scripted-text.ts'

/** A paragraph of the Word minutes as a reader sees it: what Word puts before it, and its words. */
export type Printed = readonly [label: string | null, text: string]

/** The items as they must stand in the Word file, made from the script alone. */
export function expectedInWord(script: readonly ScriptItem[]): readonly Printed[] {
  return script.flatMap(({ title, steps }, at) => [[null, `${at + 1}. ${title}`] as const, ...linesInWord(steps)])
}

function linesInWord(steps: readonly ScriptLine[]): readonly Printed[] {
  const limbs = steps.filter(({ kind }) => kind === 'resolutionLimb')
  return steps.flatMap((line): readonly Printed[] => {
    const text = withFinding(line)
    switch (line.kind) {
      case 'clerkNote':
        return []
      case 'point':
        return [[line.depth === 0 ? '•' : '–', text]]
      case 'resolutionLimb':
        // A resolution of one limb is not numbered.
        return [[limbs.length === 1 ? null : `${limbs.indexOf(line) + 1}.`, text]]
      case 'reason':
        return [
          [null, 'Reasons'],
          [null, text],
        ]
      default:
        return [[null, text]]
    }
  })
}

/** The finding is named before the full stop, unless the words name it themselves. */
function withFinding({ text, finding }: ScriptLine): string {
  const words = wordsOf(text)
  return finding === undefined ? words : words.replace(/\.$/, ` (finding ${finding}).`)
}
