import { useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { strengthOf } from '#shared/domain/passphrase.ts'
import { PassphraseField } from './PassphraseField.tsx'

type NewPassphraseProps = {
  readonly asksPresent: boolean
  readonly isWorking: boolean
  readonly leave: () => void
  readonly keep: (given: { readonly present: string; readonly next: string }) => Promise<void>
}

/** A new passphrase, typed twice. What it means to forget it is said before it is set; a short one is warned of, not refused. */
export function NewPassphrase({ asksPresent, isWorking, leave, keep }: NewPassphraseProps) {
  const [present, setPresent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [isShown, setShown] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])

  function submit() {
    if (next === '') return setProblem('Type a passphrase.')
    if (next !== again) {
      setProblem('The two are not the same. Type it again here.')
      second.current?.focus()
      return
    }
    setProblem(null)
    void keep({ present, next })
  }

  return (
    <form
      className="keep-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Notice status="warning">
        <p>
          <b>If you forget it, nobody can open your minutes: not your IT, not us.</b> Write it down and keep the paper
          in the council’s safe. Second copies that were made before stay readable without it.
        </p>
      </Notice>
      {asksPresent && (
        <PassphraseField
          label="Present passphrase"
          value={present}
          onChange={setPresent}
          isShown={isShown}
          ref={first}
        />
      )}
      <PassphraseField
        label="New passphrase"
        value={next}
        onChange={setNext}
        isShown={isShown}
        onShow={setShown}
        hint={guidance(next)}
        {...(asksPresent ? {} : { ref: first })}
      />
      <PassphraseField
        label="The same again"
        value={again}
        onChange={setAgain}
        isShown={isShown}
        error={problem}
        ref={second}
      />
      <div className="buttons">
        <Button onPress={leave}>Leave it</Button>
        <Button type="submit">{isWorking ? 'Sealing the file…' : 'Set the passphrase'}</Button>
      </div>
    </form>
  )
}

function guidance(passphrase: string): string {
  if (passphrase === '') return 'Four or more words that have nothing to do with each other are good, and easy to type.'
  const { letters, words, isShort } = strengthOf(passphrase)
  const length = `${letters} ${letters === 1 ? 'letter' : 'letters'}, ${words} ${words === 1 ? 'word' : 'words'}`
  return isShort
    ? `${length}: short enough to be guessed. Take at least 12 letters, or four words.`
    : `${length}: long enough.`
}
