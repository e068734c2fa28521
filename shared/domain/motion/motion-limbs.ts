/**
 * A motion's words as the limbs of the resolution that it becomes. A list within the sentence, "That (1) the figures be
 * noted; and (2) a plan be brought.", gives a limb for each part, complete in itself; everything else is one limb, as worded.
 */
export function motionLimbs(text: string): readonly string[] {
  const whole = text.trim()
  const marks = markersOf(whole)
  const [first] = marks
  if (first === undefined || marks.length < 2) return [whole]
  const stem = whole
    .slice(0, first.at)
    .trim()
    .replace(/[:,–-]+$/u, '')
    .trim()
  if (!/^(?:resolved\W+)?that\b/iu.test(stem) && stem !== '') return [whole]
  return marks.map((mark, at) => {
    const words = whole.slice(mark.end, marks[at + 1]?.at).trim()
    const own =
      at === marks.length - 1 ? words : `${words.replace(/[;,]?\s*(?:and)?\s*$/iu, '').replace(/[;,.]$/u, '')}.`
    return stem === '' || /^that\b/iu.test(own) ? own : `${stem} ${own}`
  })
}

/** Whether a resolution says what a motion said, so that minutes print the words once. Spaces and case decide nothing. */
export function isSameWording(motion: string, limbs: readonly string[]): boolean {
  return keyOf([motion]) === keyOf([limbs.join(' ')]) || keyOf(motionLimbs(motion)) === keyOf(limbs)
}

function keyOf(all: readonly string[]): string {
  return all.map(wordingOf).join('\n')
}

function wordingOf(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/[.;]+$/u, '')
    .toLocaleLowerCase('en-GB')
}

type Marker = { readonly at: number; readonly end: number }

/** "(1)" … "(2)", or "(a)" … "(b)": the labels in their order, from the first on. */
function markersOf(text: string): readonly Marker[] {
  const series = [(at: number) => String(at + 1), (at: number) => String.fromCodePoint(97 + at)]
  const found = series.map((label) => {
    const marks: Marker[] = []
    for (let from = 0; ;) {
      const mark = `(${label(marks.length)})`
      const at = text.indexOf(mark, from)
      if (at < 0) return marks
      from = at + mark.length
      marks.push({ at, end: from })
    }
  })
  return found.find((marks) => marks.length > 1) ?? []
}
