import { Tab, TextRun } from 'docx'
import type { Inline } from '#shared/domain/inline.ts'
import { cleanText } from './clean-text.ts'

/** Line ends become breaks and tabs become tabs: Word shows neither when they stand in the text itself. */
export function runsOf(inline: Inline): TextRun[] {
  return inline.flatMap((run) => {
    const marks = { bold: has(run, 'bold'), italics: has(run, 'italic') }
    return cleanText(run.text)
      .split('\n')
      .flatMap((line, at) => {
        const children = line.split('\t').flatMap((text, tab) => [...(tab === 0 ? [] : [new Tab()]), ...words(text)])
        if (at === 0 && children.length === 0) return []
        return [new TextRun({ ...marked(marks), ...(at === 0 ? {} : { break: 1 }), children })]
      })
  })
}

function words(text: string): readonly string[] {
  return text === '' ? [] : [text]
}

function has(run: Inline[number], mark: 'bold' | 'italic'): boolean {
  return run.marks?.some(({ type }) => type === mark) ?? false
}

/** A mark that is off is left unsaid, so that the style decides. */
function marked(marks: { readonly bold: boolean; readonly italics: boolean }): { bold?: true; italics?: true } {
  return { ...(marks.bold ? { bold: true as const } : {}), ...(marks.italics ? { italics: true as const } : {}) }
}
