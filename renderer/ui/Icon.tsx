/** Small drawings beside words. They say nothing by themselves, so they are hidden from those who listen. */
const paths = {
  back: 'M12 4.5 6.5 10l5.5 5.5',
  book: 'M5 3.5h9.5A1.5 1.5 0 0 1 16 5v11.5H6A1.5 1.5 0 0 1 4.5 15V4zM4.5 14.8A1.5 1.5 0 0 1 6 13.5h10M8 7h5',
  check: 'm4 10.5 4 4 8-9',
  clock: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M10 6.5V10l2.5 2',
  cross: 'm5 5 10 10M15 5 5 15',
  defer: 'M4 14V9a3 3 0 0 1 3-3h9M12.5 2.5 16 6l-3.5 3.5',
  down: 'm4.5 7.5 5.5 5.5 5.5-5.5',
  file: 'M5 3h6.5L15 6.5V17H5zM11.5 3v3.5H15',
  finding: 'M7.5 4 6 16M14 4l-1.5 12M4 8h13M3 12h13',
  folder: 'M3 15.5v-10h5l1.5 2H17v8z',
  info: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M10 9v4.5M10 6.6v.1',
  later: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13',
  list: 'M4 6h12M4 10h12M4 14h8',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  now: 'M6 4.5v11l9-5.5z',
  pause: 'M7 4.5v11M13 4.5v11',
  pen: 'M4 16l1-3.5L13.5 4l2.5 2.5L7.5 15z',
  person: 'M10 3.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M4 17c.5-3.5 3-5 6-5s5.5 1.5 6 5',
  plus: 'M10 4v12M4 10h12',
  right: 'm8 4.5 5.5 5.5L8 15.5',
  search: 'M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4M13 13l4 4',
  undo: 'M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8',
  up: 'm4.5 12.5 5.5-5.5 5.5 5.5',
  warn: 'M10 3 2.5 16.5h15zM10 8v4M10 14.2v.1',
} as const

/** The drawing itself, for what is made without components. */
export function iconElement(name: IconName): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', paths[name])
  svg.append(path)
  return svg
}

export type IconName = keyof typeof paths

export function Icon({ name, className }: { readonly name: IconName; readonly className?: string | undefined }) {
  return (
    <svg className={className === undefined ? 'icon' : `icon ${className}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
