import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Icon, type IconName } from './Icon.tsx'

type TagProps = {
  readonly children: ReactNode
  readonly look?: 'danger' | 'warning' | 'success' | 'exempt' | 'ref' | undefined
  readonly icon?: IconName | undefined
  readonly isBare?: boolean | undefined
  /** With it the tag is a link. */
  readonly href?: string | undefined
  readonly label?: string | undefined
}

/** A status or a reference: a word first, its colour second. */
export function Tag({ children, look, icon, isBare, href, label }: TagProps) {
  const className = ['tag', look, isBare === true ? 'bare' : undefined].filter((name) => name !== undefined).join(' ')
  const inside = (
    <>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </>
  )
  if (href === undefined) return <span className={className}>{inside}</span>
  return (
    <Link href={href} className={className} {...(label === undefined ? {} : { 'aria-label': label })}>
      {inside}
    </Link>
  )
}
