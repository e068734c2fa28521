import { useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { PassphraseField } from './PassphraseField.tsx'

type GivePassphraseProps = {
  readonly label: string
  readonly hint: string
  /** On the button that hands it over. */
  readonly words: string
  readonly give: (passphrase: string) => Promise<void>
  readonly leave?: () => void
}

/** Asks for a passphrase that is set already, once. */
export function GivePassphrase({ label, hint, words, give, leave }: GivePassphraseProps) {
  const [passphrase, setPassphrase] = useState('')
  const [isShown, setShown] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className="keep-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase !== '') void give(passphrase)
      }}
    >
      <PassphraseField
        label={label}
        value={passphrase}
        onChange={setPassphrase}
        hint={hint}
        isShown={isShown}
        onShow={setShown}
        ref={field}
      />
      <div className="buttons">
        {leave !== undefined && <Button onPress={leave}>Leave it</Button>}
        <Button type="submit">{words}</Button>
      </div>
    </form>
  )
}
