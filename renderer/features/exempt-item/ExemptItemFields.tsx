import type { ReactNode } from 'react'
import { KeptArea } from '#renderer/ui/KeptArea.tsx'
import { KeptField } from '#renderer/ui/KeptField.tsx'
import { ParagraphTicks } from './ParagraphTicks.tsx'
import { useKeptTicks } from './use-kept-ticks.ts'

type ExemptItem = {
  readonly isExempt: boolean
  readonly exemptParagraphs: readonly number[]
  readonly publicInterest: string | null
  readonly publicTitle: string | null
}

export type KeepExemption = (change: {
  readonly isExempt?: boolean
  readonly exemptParagraphs?: readonly number[]
  readonly publicInterest?: string | null
  readonly publicTitle?: string | null
}) => Promise<boolean>

type FieldProps = { readonly item: ExemptItem; readonly keep: KeepExemption; readonly hint: ReactNode }

/** Whether the item is exempt; what it needs then stands below. */
export function ExemptTick({ item, keep, words }: Omit<FieldProps, 'hint'> & { readonly words: string }) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={item.isExempt}
        onChange={(event) => void keep({ isExempt: event.target.checked })}
      />
      {words}
    </label>
  )
}

/** Under which paragraphs of Schedule 12A. Each tick keeps itself. */
export function ExemptParagraphs({ item, keep, named, hint }: FieldProps & { readonly named: 'in full' | 'in short' }) {
  const { ticked, change } = useKeptTicks(item.exemptParagraphs, (exemptParagraphs) => keep({ exemptParagraphs }))
  return <ParagraphTicks ticked={ticked} onChange={change} named={named} hint={hint} />
}

export function PublicTitle({ item, keep, label, hint }: FieldProps & { readonly label: string }) {
  return (
    <KeptField
      label={label}
      kept={item.publicTitle}
      error={null}
      hint={hint}
      onKeep={(publicTitle) => keep({ publicTitle })}
    />
  )
}

export function PublicInterest({ item, keep, hint }: FieldProps) {
  return (
    <KeptArea
      label="Public interest"
      kept={item.publicInterest}
      rows={2}
      error={null}
      hint={hint}
      onKeep={(publicInterest) => keep({ publicInterest })}
    />
  )
}
