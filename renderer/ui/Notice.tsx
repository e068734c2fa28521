import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

type NoticeProps = {
  readonly status: 'danger' | 'warning' | 'success' | 'info'
  readonly children: ReactNode
  /** Read out at once; for what has just gone wrong. */
  readonly isUrgent?: boolean | undefined
}

const icons: Record<NoticeProps['status'], IconName> = {
  danger: 'warn',
  warning: 'warn',
  success: 'check',
  info: 'info',
}

/** One sentence, and what to do next. */
export function Notice({ status, children, isUrgent }: NoticeProps) {
  return (
    <div className={`notice ${status}`} {...(isUrgent === true ? { role: 'alert' } : {})}>
      <Icon name={icons[status]} />
      <div>{children}</div>
    </div>
  )
}
