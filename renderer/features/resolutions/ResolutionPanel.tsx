import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { readSearchWords, findTerms } from '#shared/domain/search-words.ts'
import { Answer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { copyWords } from '#renderer/app/copy-words.ts'
import { useAskedFor } from '#renderer/app/hash-location.ts'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { Marked } from '#renderer/ui/Marked.tsx'
import { Panel, PanelSection } from '#renderer/ui/Panel.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import { minuteHref, referenceWords, type RegisterRow, type Resolution } from './register.ts'
import { Supersession } from './Supersession.tsx'
import { WhatCame } from './WhatCame.tsx'

/** One resolution: its exact words, and what came of them. */
export function ResolutionPanel({ row }: { readonly row: RegisterRow }) {
  const { query } = useApi()
  const resolution = useQuery(query.resolution.get.queryOptions({ input: { id: row.id } }))
  return (
    <Panel label={referenceWords(row)} className="resolution">
      <Answer query={resolution} what="the resolution">
        {(found) => (
          <>
            <ExactWords resolution={found} />
            <PanelSection title="What came of it">
              <WhatCame resolution={found} />
              <Supersession resolution={found} />
            </PanelSection>
            {found.findings.length > 0 && (
              <PanelSection title="Findings">
                <ul className="resolution-list">
                  {found.findings.map(({ id, number, text }) => (
                    <li key={id}>
                      <Link href={`/findings/${id}`}>{number === null ? text : `${number}, ${text}`}</Link>
                    </li>
                  ))}
                </ul>
              </PanelSection>
            )}
          </>
        )}
      </Answer>
    </Panel>
  )
}

function ExactWords({ resolution }: { readonly resolution: Resolution }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const words = useAskedFor('words') ?? ''
  return (
    <section aria-label="Exact words">
      <p className="over">{referenceWords(resolution)}</p>
      <p className="small quiet">
        {resolution.committeeName}, {resolution.itemTitle}
      </p>
      {resolution.isExempt && (
        <p>
          <Tag look="exempt" icon="lock">
            Exempt
          </Tag>
        </p>
      )}
      <p className="resolution-exact">
        <Marked text={resolution.text} marks={findTerms(resolution.text, readSearchWords(words))} />
      </p>
      <p className="buttons">
        <ButtonLink href={minuteHref(resolution)} look="main">
          Open the minute
        </ButtonLink>
        <Button onPress={() => setCopied(copyWords(resolution.text))}>Copy exact words</Button>
      </p>
      <output className="small quiet">
        {copied === true && 'Copied.'}
        {copied === false && 'The words could not be copied. Select them above and press Ctrl+C.'}
      </output>
    </section>
  )
}
