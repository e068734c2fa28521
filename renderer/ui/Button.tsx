import type { ReactNode, Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { Link } from 'wouter'
import { Icon, type IconName } from './Icon.tsx'

/** `main` is the one thing to do next, at most once on a screen; `plain` has no edge until it is pointed at. */
type Look = 'main' | 'ordinary' | 'plain'

type Shared = {
  readonly children: ReactNode
  readonly look?: Look | undefined
  readonly icon?: IconName | undefined
  /** The key that does the same, shown on the button. */
  readonly keys?: string | undefined
  readonly isSmall?: boolean | undefined
  readonly label?: string | undefined
}

type ButtonProps = Shared & {
  readonly onPress?: (() => void) | undefined
  readonly type?: 'button' | 'submit' | undefined
  readonly isDisabled?: boolean | undefined
  /** `close` inside a dialog closes it. */
  readonly slot?: string | undefined
  readonly describedBy?: string | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

export function Button({ onPress, type, isDisabled, slot, describedBy, label, ref, ...shared }: ButtonProps) {
  return (
    <AriaButton
      {...(ref === undefined ? {} : { ref })}
      {...(slot === undefined ? {} : { slot })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      className={classOf(shared)}
      type={type ?? 'button'}
      isDisabled={isDisabled ?? false}
      onPress={() => onPress?.()}
    >
      <Inside {...shared} />
    </AriaButton>
  )
}

type ButtonLinkProps = Shared & { readonly href: string }

/** Goes somewhere; looks like a button. */
export function ButtonLink({ href, label, ...shared }: ButtonLinkProps) {
  return (
    <Link href={href} className={classOf(shared)} {...(label === undefined ? {} : { 'aria-label': label })}>
      <Inside {...shared} />
    </Link>
  )
}

function Inside({ icon, children, keys }: Shared) {
  return (
    <>
      {icon !== undefined && <Icon name={icon} />}
      {children}
      {keys !== undefined && <kbd aria-hidden="true">{keys}</kbd>}
    </>
  )
}

function classOf({ look, isSmall }: Shared): string {
  return ['button', look === 'ordinary' ? undefined : look, isSmall === true ? 'small-target' : undefined]
    .filter((name) => name !== undefined)
    .join(' ')
}
