import { useEffect, useRef, useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { sentenceOf } from '#renderer/app/refusal.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { useTitle } from '#renderer/ui/use-title.ts'
import { PassphraseField } from './PassphraseField.tsx'
import { Restore } from './Restore.tsx'
import { useForgetting } from './use-lock.ts'
import '#renderer/app/connection.css'
import './safekeeping.css'

/** What a sealed book shows until its passphrase is given. */
export function UnlockPage() {
  const { host } = useApi()
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isShown, setShown] = useState(false)
  const [isChecking, setChecking] = useState(false)
  const [isForgotten, setForgotten] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useTitle('Minute Book is locked')
  useForgetting()
  useEffect(() => field.current?.focus(), [])

  async function unlock() {
    if (isChecking) return
    if (passphrase === '') return setProblem('Type the passphrase.')
    setChecking(true)
    setProblem(null)
    try {
      await host.passphrase.unlock({ passphrase })
    } catch (error) {
      setProblem(sentenceOf(error))
      field.current?.select()
    }
    setChecking(false)
  }

  return (
    <main className="full-page">
      <div className="full-page-inside unlock">
        <h1>Your minute book is locked</h1>
        <form
          className="keep-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void unlock()
          }}
        >
          <PassphraseField
            label="Passphrase"
            value={passphrase}
            onChange={setPassphrase}
            isShown={isShown}
            onShow={setShown}
            error={problem}
            hint="After a few wrong ones each further try takes a little longer to check."
            ref={field}
          />
          <div className="buttons">
            <Button look="main" type="submit" keys="Enter">
              {isChecking ? 'Checking…' : 'Open'}
            </Button>
            <Button look="plain" onPress={() => setForgotten(!isForgotten)}>
              I have forgotten it
            </Button>
          </div>
        </form>
        {isForgotten && (
          <>
            <p>
              Nobody can open the file without its passphrase. Look for the paper that it was written on, in the
              council’s safe. A second copy that was made before the passphrase was set, or under one that you know, can
              be put in place instead; the locked file is kept beside it.
            </p>
            <Restore />
          </>
        )}
      </div>
    </main>
  )
}
