import { plainText } from '#shared/domain/inline.ts'
import { linesOf, type LineAsMinuted } from './expected-meeting.ts'
import { onAgenda, type ScriptItem, type ScriptStep } from './meeting-script.ts'
import { motionInWord } from './motion-in-word.ts'
import type { Printed } from './printed.ts'

/** The items as they must stand in the Word file, made from the script alone. */
export function expectedInWord(items: readonly ScriptItem[]): readonly Printed[] {
  return onAgenda(items).flatMap((item, at) => itemInWord(items, item, at + 1))
}

function itemInWord(items: readonly ScriptItem[], item: ScriptItem, number: number): readonly Printed[] {
  return [
    [null, `${number}. ${item.title}`] as const,
    ...(item.exempt === undefined ? [] : [[null, 'Exempt from publication.'] as const]),
    ...urgency(item),
    ...partsInWord(items, item),
    ...outcome(item),
  ]
}

/** The same for the public: of an item that was taken without them only what the law has published (LGA 1972 s.100C). */
export function expectedForThePublic(items: readonly ScriptItem[]): readonly Printed[] {
  const agenda = onAgenda(items)
  return agenda.flatMap((item, at) => {
    if (item.exempt === undefined) return itemInWord(items, item, at + 1)
    const { publicTitle, publicInterest, publicSummary, statement } = item.exempt
    const lines = item.steps.flatMap((step) => linesOf(step, items, item))
    const resolution = item.steps.flatMap((step) => (step.do === 'exclude' ? linesOf(step, items, item) : []))
    return [
      [null, `${at + 1}. ${publicTitle}`] as const,
      [null, statement] as const,
      [null, `${outweighs}: ${publicInterest}`] as const,
      ...linesInWord(lines.filter(({ kind }) => kind === 'attendanceNote')),
      [null, 'Summary of the proceedings:'] as const,
      [null, publicSummary] as const,
      ...linesInWord(resolution),
    ]
  })
}

const outweighs =
  'In all the circumstances the public interest in maintaining the exemption outweighs the public interest in disclosure'

/** What the public must not find anywhere in their file. */
export function exemptWords(items: readonly ScriptItem[]): readonly string[] {
  return items.flatMap((item) => {
    if (item.exempt === undefined) return []
    const written = item.steps.flatMap((step) =>
      step.do === 'line' && step.kind !== 'resolutionHeading' ? step.text : [],
    )
    return [item.title, ...written]
  })
}

function partsInWord(items: readonly ScriptItem[], item: ScriptItem): readonly Printed[] {
  const at = item.steps.findIndex((step) => step.do === 'motion')
  const motion = item.steps[at]
  const linesIn = (steps: readonly ScriptStep[]) => linesInWord(steps.flatMap((step) => linesOf(step, items, item)))
  if (motion?.do !== 'motion') return linesIn(item.steps)
  return [...linesIn(item.steps.slice(0, at)), ...motionInWord(motion), ...linesIn(item.steps.slice(at + 1))]
}

function linesInWord(lines: readonly LineAsMinuted[]): readonly Printed[] {
  return lines.flatMap((line, at): readonly Printed[] => {
    const text = withFinding(line)
    switch (line.kind) {
      case 'clerkNote':
        return []
      case 'point':
        return [[line.depth === 0 ? '•' : '–', text]]
      case 'resolutionLimb':
        // A resolution of one limb is not numbered.
        return [[limbsWith(lines, at).length === 1 ? null : `${limbsWith(lines, at).indexOf(line) + 1}.`, text]]
      case 'reason':
        return [
          [null, 'Reasons'],
          [null, text],
        ]
      case 'actionNote':
        return [[null, `${text}${whoAndWhen(line)}`]]
      default:
        return [[null, text]]
    }
  })
}

/** The limbs of the resolution in which a limb stands. */
function limbsWith(lines: readonly LineAsMinuted[], at: number): readonly LineAsMinuted[] {
  const from = lines.slice(0, at).findLastIndex(({ kind }) => kind === 'resolutionHeading')
  const after = lines.slice(from + 1)
  const end = after.findIndex(({ kind }) => kind !== 'resolutionLimb')
  return end < 0 ? after : after.slice(0, end)
}

/** Why it could not wait stands before all else (LGA 1972 s.100B(4)(b)). */
function urgency({ urgent }: ScriptItem): readonly Printed[] {
  if (urgent === undefined) return []
  return [
    [null, urgent.chairOpinion],
    [null, `Special circumstances: ${urgent.specialCircumstances}`],
  ]
}

function outcome({ steps }: ScriptItem): readonly Printed[] {
  const deferral = steps.find((step) => step.do === 'defer')
  return deferral === undefined ? [] : [[null, `This item was deferred to ${deferral.to}.`]]
}

/** "(Action: Ruth Callan; next meeting)", or what is known of it. */
function whoAndWhen({ body, actions }: LineAsMinuted): string {
  const words = plainText(body)
  const known = actions.flatMap(({ owner, due }) => [owner, due?.words ?? null])
  const said = known.filter((part) => part !== null && !words.includes(part))
  return said.length === 0 ? ' (Action)' : ` (Action: ${said.join('; ')})`
}

/** The finding is named before the full stop, unless the words name it themselves. */
function withFinding({ body, findings }: LineAsMinuted): string {
  const [finding] = findings
  const words = plainText(body)
  return finding === undefined ? words : words.replace(/\.$/, ` (finding ${finding}).`)
}
