import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { PageAnswer } from '#renderer/app/Answer.tsx'
import { useChangeSettings } from '#renderer/app/settings.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { ButtonLink } from '#renderer/ui/Button.tsx'
import { KeptField } from '#renderer/ui/KeptField.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import type { Settings } from '#shared/contract/settings-contract.ts'
import { CouncilName } from './CouncilName.tsx'
import { OwnWords } from './OwnWords.tsx'
import { RadioChoice } from './RadioChoice.tsx'
import { TextSize } from './TextSize.tsx'
import './settings.css'

/** Who is at work, how the window looks, and spelling. Each setting is kept as it is made. */
export function SettingsScreen() {
  const { hostQuery } = useApi()
  const settings = useQuery({ ...hostQuery.settings.get.queryOptions(), staleTime: Infinity })
  return (
    <PageAnswer query={settings} what="the settings">
      {(found) => (
        <>
          <PageHead title="Settings" second="Each setting is kept as you make it." />
          <SettingsForm settings={found} />
        </>
      )}
    </PageAnswer>
  )
}

type SettingsFormProps = { readonly settings: Settings & { readonly accountName: string } }

function SettingsForm({ settings: kept }: SettingsFormProps) {
  // Shown at once; until it is kept, or where it cannot be, what is kept stands below it.
  const [chosen, setChosen] = useState<Partial<Settings>>({})
  const settings = { ...kept, ...chosen }
  const { hostQuery, query } = useApi()
  const about = useQuery({ ...hostQuery.about.queryOptions(), staleTime: Infinity })
  const author = useQuery(query.store.status.queryOptions()).data?.author
  const keep = useChangeSettings()
  const { act, problem } = useAct()
  const change = (changes: Partial<Settings>): void => {
    setChosen((before) => ({ ...before, ...changes }))
    void act(() => keep(changes)).then(() => setChosen({}))
  }
  return (
    <div className="settings">
      {problem !== null && (
        <Notice status="danger" isUrgent>
          <p>{problem}</p>
        </Notice>
      )}
      <section aria-labelledby="settings-who">
        <h2 id="settings-who">Who is at work</h2>
        <KeptField
          label="Your name"
          kept={settings.name}
          hint={`You are ${author ?? settings.name ?? settings.accountName}. What you write is kept under this name in the history; left empty, under the name of the computer’s account (${settings.accountName}).`}
          error={null}
          onKeep={async (name) => (await act(() => keep({ name }))).kind === 'done'}
        />
        <CouncilName />
      </section>
      <section aria-labelledby="settings-looks">
        <h2 id="settings-looks">How it looks</h2>
        <RadioChoice
          label="Colours"
          value={settings.theme}
          choices={themeChoices}
          onChange={(theme) => change({ theme })}
        />
        <RadioChoice
          label="Rows"
          value={settings.density}
          choices={densityChoices}
          onChange={(density) => change({ density })}
        />
        <TextSize isOwnWindow={about.data?.host === 'electron'} />
        <p className="field-hint">
          Contrast themes and reduced motion of the computer are followed. Nothing here moves by itself.
        </p>
      </section>
      <section aria-labelledby="settings-keys">
        <h2 id="settings-keys">Keys and wording</h2>
        <p>Every key can be another one, and wording that you write often can stand behind a short code.</p>
        <div className="buttons">
          <ButtonLink href="/settings/keys">Change the keys</ButtonLink>
          <ButtonLink href="/standard-wording">Standard wording</ButtonLink>
        </div>
      </section>
      <section aria-labelledby="settings-spelling">
        <h2 id="settings-spelling">Spelling</h2>
        <label className="choice">
          <input
            type="checkbox"
            checked={settings.spelling}
            onChange={(event) => change({ spelling: event.target.checked })}
          />
          <span>
            Mark words that the British dictionary does not know. Names of those at the table are known. It works on
            this computer alone; no word leaves it.
          </span>
        </label>
        <OwnWords words={settings.words} change={(words) => act(() => keep({ words: [...words] }))} />
      </section>
    </div>
  )
}

const themeChoices = [
  { value: 'system', words: 'As the computer' },
  { value: 'light', words: 'Light' },
  { value: 'dark', words: 'Dark' },
  { value: 'contrast', words: 'High contrast' },
] as const

const densityChoices = [
  { value: 'roomy', words: 'Roomy' },
  { value: 'compact', words: 'Compact' },
] as const
