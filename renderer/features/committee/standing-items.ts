/** The list with one of its titles at another place. */
export function moved(titles: readonly string[], from: number, to: number): readonly string[] {
  const title = titles[from]
  if (title === undefined) return titles
  return titles.toSpliced(from, 1).toSpliced(to, 0, title)
}

/** Titles as they are pasted from an old agenda, one a line; the numbers before them are left out. */
export function readTitles(text: string): readonly string[] {
  return text
    .split(/[\r\n]+/u)
    .map((line) => line.replace(/^\s*(?:[•·▪*\uF0B7-]|\d{1,2}[.)])\s+/u, '').trim())
    .filter((line) => line !== '')
}
