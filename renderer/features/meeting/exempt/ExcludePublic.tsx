import { useState } from 'react'
import { exclusionLines, standardPublicInterest } from '#shared/domain/exempt/exclusion-words.ts'
import type { Confidentiality } from '#shared/domain/exempt/confidentiality.ts'
import type { WordingProfile } from '#shared/domain/minutes-document/wording-profile.ts'
import { RadioChoice } from '#renderer/features/settings/RadioChoice.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import type { ExemptItem } from './exempt-data.ts'
import { ParagraphTicks } from '#renderer/features/exempt-item/ParagraphTicks.tsx'
import type { ExclusionToMake } from './use-exclusion.ts'

type ExcludePublicProps = {
  readonly items: readonly ExemptItem[]
  /** The item that is open. */
  readonly itemId: string
  readonly profile: WordingProfile
  readonly exclude: (exclusion: ExclusionToMake) => void
}

/** The exclusion of the public as it will stand in the minutes. Ctrl+Enter puts it in from any field. */
export function ExcludePublic({ items, itemId, profile, exclude }: ExcludePublicProps) {
  const from = items.slice(
    Math.max(
      0,
      items.findIndex(({ id }) => id === itemId),
    ),
  )
  const [kind, setKind] = useState<Confidentiality>('exempt')
  const [itemIds, setItemIds] = useState<readonly string[]>(() => dueItems(from).map(({ id }) => id))
  const [paragraphs, setParagraphs] = useState<readonly number[]>(() => paragraphsOf(dueItems(from)))
  const [typed, setTyped] = useState<string | null>(null)
  const chosen = items.filter(({ id }) => itemIds.includes(id))
  const interest =
    typed ??
    chosen.find(({ publicInterest }) => publicInterest !== null)?.publicInterest ??
    standardPublicInterest(paragraphs)
  const publicInterest = kind === 'exempt' && interest.trim() !== '' ? interest.trim() : null
  const cited = kind === 'exempt' ? paragraphs : []
  const lines = exclusionLines(profile, { kind, items: chosen, paragraphs: cited, publicInterest })
  const put = (): void => exclude({ kind, itemIds, paragraphs: cited, publicInterest, lines })
  const opened = chosen.filter(({ isExempt }) => !isExempt)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the chord works from any of its fields
    <div
      className="access-fields"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        put()
      }}
    >
      <fieldset>
        <legend>While these items are considered</legend>
        {from.map((item) => (
          <label key={item.id} className="choice">
            <input
              type="checkbox"
              checked={itemIds.includes(item.id)}
              onChange={(event) => {
                const next = event.target.checked ? [...itemIds, item.id] : itemIds.filter((each) => each !== item.id)
                setItemIds(next)
                if (paragraphs.length === 0) setParagraphs(paragraphsOf(items.filter(({ id }) => next.includes(id))))
              }}
            />
            <span>
              {item.number} {item.title}
              {item.isExempt && <span className="quiet"> · exempt</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <RadioChoice
        label="Because of"
        value={kind}
        choices={[
          { value: 'exempt', words: 'Exempt information (by resolution)' },
          { value: 'confidential', words: 'Confidential information (by law)' },
        ]}
        onChange={setKind}
      />
      {kind === 'exempt' && (
        <>
          <ParagraphTicks ticked={paragraphs} onChange={setParagraphs} named="in short only" />
          <TextArea
            label="Public interest"
            rows={2}
            value={interest}
            hint="Why keeping the exemption outweighs disclosure"
            onChange={setTyped}
          />
        </>
      )}
      <div className="access-words">
        {lines.map(({ text }) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      {opened.length > 0 && (
        <p className="small">
          {`${opened.length === 1 ? `Item ${opened[0]?.number ?? ''} is` : `${opened.length} items are`} open now and will be exempt.`}
        </p>
      )}
      <div className="buttons">
        <Button look="main" keys="Ctrl Enter" onPress={put}>
          Put it in the minutes
        </Button>
      </div>
    </div>
  )
}

/** The exempt items that nothing excludes the public from yet, from the open one on up to the next open one after them. */
function dueItems(from: readonly ExemptItem[]): readonly ExemptItem[] {
  return from.filter(({ isExempt, isExcluded }) => isExempt && !isExcluded)
}

function paragraphsOf(items: readonly ExemptItem[]): readonly number[] {
  return [...new Set(items.flatMap(({ exemptParagraphs }) => exemptParagraphs))].toSorted((a, b) => a - b)
}
