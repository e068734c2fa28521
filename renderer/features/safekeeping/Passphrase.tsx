import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Answer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { useKeyOf } from '#renderer/app/commands/bindings.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { GivePassphrase } from './GivePassphrase.tsx'
import { NewPassphrase } from './NewPassphrase.tsx'
import { useLock } from './use-lock.ts'

type Doing = 'nothing' | 'set' | 'change' | 'remove'

/** Sealing the data file with a passphrase: setting, changing and removing it, and locking the book. */
export function Passphrase() {
  const { hostQuery } = useApi()
  const state = useQuery(hostQuery.passphrase.state.queryOptions())
  return (
    <section className="keep-section" aria-labelledby="passphrase">
      <h2 id="passphrase">Passphrase</h2>
      <Answer query={state} what="the passphrase">
        {(found) => (
          <>
            <p className="second">
              {found.isSet
                ? 'Your data file is sealed: it opens with the passphrase only. You are asked for it each time Minute Book starts.'
                : 'Without a passphrase, anybody who can copy the file can read it. With one, the file cannot be read without it.'}
            </p>
            <Acts isSet={found.isSet} />
            {found.isSet && found.plainCopies.length > 0 && <PlainCopies copies={found.plainCopies} />}
            {found.isSet && found.hasAttachments && (
              <p className="quiet small">
                Files that were attached lie beside the data file as they are: the passphrase does not seal them.
              </p>
            )}
          </>
        )}
      </Answer>
    </section>
  )
}

function Acts({ isSet }: { readonly isSet: boolean }) {
  const keyOf = useKeyOf()
  const { host } = useApi()
  const { act, problem, progress, forget } = useAct()
  const lock = useLock()
  const [doing, setDoing] = useState<Doing>('nothing')
  const [said, setSaid] = useState('')
  const outcome = useRef<HTMLOutputElement>(null)
  const leave = () => {
    forget()
    setDoing('nothing')
    outcome.current?.focus()
  }
  const begin = (what: Doing) => {
    forget()
    setSaid('')
    setDoing(what)
  }
  const isWorking = progress.kind === 'working'

  async function keep(work: () => Promise<unknown>, words: string) {
    if (isWorking) return
    if ((await act(work)).kind === 'failed') return
    setSaid(words)
    setDoing('nothing')
    outcome.current?.focus()
  }

  return (
    <>
      <output tabIndex={-1} ref={outcome} className={said === '' ? 'vh' : 'keep-said'}>
        {said}
      </output>
      {problem !== null && (
        <Notice status="danger" isUrgent>
          <p>{problem}</p>
        </Notice>
      )}
      {doing === 'nothing' && !isSet && (
        <div className="buttons">
          <Button icon="lock" onPress={() => begin('set')}>
            Set a passphrase
          </Button>
        </div>
      )}
      {doing === 'nothing' && isSet && (
        <div className="buttons">
          <Button icon="lock" keys={keyOf('book.lock')} onPress={() => void lock()}>
            Lock now
          </Button>
          <Button onPress={() => begin('change')}>Change it</Button>
          <Button onPress={() => begin('remove')}>Remove it</Button>
        </div>
      )}
      {doing === 'set' && (
        <NewPassphrase
          asksPresent={false}
          isWorking={isWorking}
          leave={leave}
          keep={({ next }) =>
            keep(() => host.passphrase.set({ passphrase: next }), 'The passphrase is set, and the data file is sealed.')
          }
        />
      )}
      {doing === 'change' && (
        <NewPassphrase
          asksPresent
          isWorking={isWorking}
          leave={leave}
          keep={({ present, next }) =>
            keep(() => host.passphrase.change({ present, next }), 'The passphrase is changed.')
          }
        />
      )}
      {doing === 'remove' && (
        <GivePassphrase
          label="Present passphrase"
          hint="Afterwards anybody who can copy the file can read it."
          words={isWorking ? 'Removing it…' : 'Remove the passphrase'}
          leave={leave}
          give={(present) => keep(() => host.passphrase.remove({ present }), 'The passphrase is removed.')}
        />
      )}
    </>
  )
}

function PlainCopies({ copies }: { readonly copies: readonly string[] }) {
  const { host } = useApi()
  const { act, problem, progress } = useAct()
  const [isSure, setSure] = useState(false)
  const keepThem = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isSure) keepThem.current?.focus()
  }, [isSure])
  const run = (work: () => Promise<unknown>) => {
    if (progress.kind !== 'working') void act(work)
  }
  return (
    <Notice status="warning">
      <p>
        {count(copies.length, 'older copy', 'older copies')} of your minute book can still be read without the
        passphrase:
      </p>
      <ul className="keep-plain">
        {copies.map((where) => (
          <li key={where} className="words">
            {where}
          </li>
        ))}
      </ul>
      {problem !== null && <p role="alert">{problem}</p>}
      {isSure ? (
        <>
          <p>Second copies are your way back. Deleted ones cannot be brought back by anybody.</p>
          <div className="buttons">
            <Button ref={keepThem} onPress={() => setSure(false)}>
              Keep them
            </Button>
            <Button onPress={() => run(() => host.passphrase.removeCopies())}>Delete them for good</Button>
          </div>
        </>
      ) : (
        <div className="buttons">
          <Button onPress={() => run(() => host.passphrase.sealCopies())}>
            {progress.kind === 'working' ? 'Sealing them…' : 'Seal them with the passphrase'}
          </Button>
          <Button onPress={() => setSure(true)}>Delete them…</Button>
        </div>
      )}
    </Notice>
  )
}
