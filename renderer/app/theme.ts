/** `system` follows the computer. The choice is kept in this window's browser; it is nothing that anyone typed. */
export const themes = ['system', 'light', 'dark'] as const

export type Theme = (typeof themes)[number]

const key = 'minute-book.theme'

export function keptTheme(): Theme {
  const kept = readKept()
  return themes.find((theme) => theme === kept) ?? 'system'
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

export function keepTheme(theme: Theme): void {
  applyTheme(theme)
  try {
    localStorage.setItem(key, theme)
  } catch {
    // Without storage the choice lasts as long as the window.
  }
}

function readKept(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
