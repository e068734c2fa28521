import type { DifferencePart } from '#shared/domain/word-difference.ts'
import { drawDifference } from './draw-difference.ts'

/** Something that stands under a line until the clerk has chosen what to do about it. */
export type LineNote = {
  /** What it is about: another one is drawn anew, and said. */
  readonly key: string
  readonly heading: string
  /** The words of another version, and how they differ from those of the line; null where there are none. */
  readonly words: readonly DifferencePart[] | null
  readonly choices: readonly LineChoice[]
}

type LineChoice = {
  readonly words: string
  /** With what it means, for those who do not see what stands above. */
  readonly said: string
  readonly take: () => void
}

/** Tells each line on the screen what stands under it. */
export type NoteBoard = {
  readonly show: (notes: ReadonlyMap<string, LineNote>) => void
  readonly of: (lineId: string) => LineNote | null
  /** Calls back when a note has come, gone or changed; answers what stops it. */
  readonly follow: (listener: () => void) => () => void
}

export function createNoteBoard(): NoteBoard {
  let shown: ReadonlyMap<string, LineNote> = new Map()
  const listeners = new Set<() => void>()
  return {
    show: (notes) => {
      if (shown.size === 0 && notes.size === 0) return
      shown = notes
      for (const listener of listeners) listener()
    },
    of: (lineId) => shown.get(lineId) ?? null,
    follow: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** The note as it stands under its line, within the editor but no part of its words. */
export function drawNote(note: LineNote): HTMLElement {
  const box = document.createElement('div')
  box.className = 'line-other'
  box.contentEditable = 'false'
  box.setAttribute('role', 'group')
  box.setAttribute('aria-label', note.heading)
  box.append(paragraph('small', note.heading))
  if (note.words !== null) {
    const words = paragraph('words', '')
    drawDifference(words, note.words)
    box.append(words)
  }
  const buttons = paragraph('buttons', '')
  for (const { words, said, take } of note.choices) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button small'
    button.textContent = words
    button.setAttribute('aria-label', said)
    button.addEventListener('click', take)
    buttons.append(button)
  }
  box.append(buttons)
  return box
}

function paragraph(className: string, words: string): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  element.textContent = words
  return element
}
