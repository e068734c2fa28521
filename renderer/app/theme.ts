import { densities, themes, type Settings } from '#shared/contract/settings-contract.ts'

/** How the page looks: its colours and how close its rows stand. */
export type Looks = Pick<Settings, 'theme' | 'density'>

const key = 'minute-book.looks'

/**
 * The looks of the last start. The host has them too, and is asked; until it answers the page is not to flash white, so that
 * a copy is kept in this window's browser. It is nothing that anyone typed.
 */
export function keptLooks(): Looks {
  const [theme, density] = (readKept() ?? '').split(' ')
  return {
    theme: themes.find((each) => each === theme) ?? 'system',
    density: densities.find((each) => each === density) ?? 'roomy',
  }
}

export function applyLooks({ theme, density }: Looks): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
  if (density === 'roomy') delete dataset['density']
  else dataset['density'] = density
}

export function keepLooks(looks: Looks): void {
  applyLooks(looks)
  try {
    localStorage.setItem(key, `${looks.theme} ${looks.density}`)
  } catch {
    // Without storage the looks come from the host alone.
  }
}

function readKept(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
