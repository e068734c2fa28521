import type { ILevelsOptions, INumberingOptions } from 'docx'
import { AlignmentType, LevelFormat } from 'docx'
import type { LabelFormat, LabelStyle } from '#shared/domain/minutes-document/limb-label.ts'

/** How far each level of a list is set in, in twentieths of a point: 1 cm. */
export const listIndent = 567

/** Where a paragraph stands in a Word list. Each instance is a list of its own, which starts again. */
export type ListPlace = { readonly reference: string; readonly instance: number; readonly level: number }

/** The lists of one file, collected while its paragraphs are written. */
export type WordLists = {
  readonly point: (level: number) => ListPlace
  /** Begins the list of a resolution; the answer gives the place of each limb. */
  readonly startResolution: (styles: readonly LabelStyle[], start: number) => (level: number) => ListPlace
  readonly config: () => INumberingOptions['config']
}

export function wordLists(): WordLists {
  const definitions = new Map<string, readonly ILevelsOptions[]>([[points, bulletLevels()]])
  let instances = 0
  return {
    point: (level) => ({ reference: points, instance: 0, level }),
    startResolution(styles, start) {
      const reference = `limbs ${start} ${styles.map(labelText).join(' ')} ${styles.map(({ format }) => format).join(' ')}`
      if (!definitions.has(reference)) definitions.set(reference, limbLevels(styles, start))
      instances += 1
      const instance = instances
      return (level) => ({ reference, instance, level })
    },
    config: () => [...definitions].map(([reference, levels]) => ({ reference, levels })),
  }
}

const points = 'points'

function bulletLevels(): readonly ILevelsOptions[] {
  return ['•', '–', '•'].map((glyph, at) => ({ ...levelAt(at), format: LevelFormat.BULLET, text: glyph }))
}

function limbLevels(styles: readonly LabelStyle[], start: number): readonly ILevelsOptions[] {
  return styles.map((style, at) => ({
    ...levelAt(at),
    format: formats[style.format],
    text: labelText(style, at),
    start: at === 0 ? start : 1,
  }))
}

/** "%1." stands for the number of the first level with a full stop. */
function labelText(style: LabelStyle, level: number): string {
  return `${style.before}%${level + 1}${style.after}`
}

function levelAt(at: number): Pick<ILevelsOptions, 'level' | 'alignment' | 'style'> {
  return {
    level: at,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: (at + 1) * listIndent, hanging: listIndent } } },
  }
}

const formats = {
  decimal: LevelFormat.DECIMAL,
  lowerLetter: LevelFormat.LOWER_LETTER,
  upperLetter: LevelFormat.UPPER_LETTER,
  lowerRoman: LevelFormat.LOWER_ROMAN,
  upperRoman: LevelFormat.UPPER_ROMAN,
} as const satisfies Record<LabelFormat, (typeof LevelFormat)[keyof typeof LevelFormat]>
