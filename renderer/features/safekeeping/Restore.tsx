import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import { useApi } from '#renderer/app/api.tsx'
import { refusalCodeOf } from '#renderer/app/refusal.ts'
import { useOfferedCopy } from '#renderer/app/offered-copy.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { Comparison, type Looked } from './Comparison.tsx'
import { GivePassphrase } from './GivePassphrase.tsx'
import { PlaceDialog } from './PlaceDialog.tsx'
import { usePlace } from './use-place.ts'
import { readingInFull, sizeInWords, whenInFull } from './when.ts'

type Shown = { readonly handle: string; readonly passphrase: string | undefined; readonly looked: Looked }

/** Choosing a copy, looking into it, and only then putting it in place of the book. */
export function Restore() {
  const { host, hostQuery } = useApi()
  const { choose, asking } = usePlace()
  const looking = useAct()
  const restoring = useAct()
  const heading = useRef<HTMLHeadingElement>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  /** A sealed copy whose passphrase is asked for. */
  const [sealed, setSealed] = useState<string | null>(null)
  const last = useQuery(hostQuery.restore.last.queryOptions())
  const copies = useQuery(hostQuery.secondCopy.list.queryOptions())

  async function look(handle: string, passphrase?: string) {
    setShown(null)
    const input = { handle, ...(passphrase !== undefined && { passphrase }) }
    const outcome = await looking.act(async () => {
      try {
        return { looked: await host.restore.look(input) }
      } catch (error) {
        const code = refusalCodeOf(error)
        if (code !== 'data_file_locked' && code !== 'wrong_passphrase') throw error
        setSealed(handle)
        if (code === 'wrong_passphrase') throw error
        return null
      }
    })
    if (outcome.kind === 'failed' || outcome.value === null) return
    setSealed(null)
    setShown({ handle, passphrase, looked: outcome.value.looked })
  }

  async function restore({ handle, passphrase }: Shown) {
    const input = { handle, ...(passphrase !== undefined && { passphrase }) }
    const outcome = await restoring.act(() => host.restore.run(input))
    if (outcome.kind === 'failed') return
    // Every page begins anew once the restored book is open, this one too; what was kept is told then.
    setShown(null)
    heading.current?.focus()
  }

  function leave() {
    setShown(null)
    restoring.forget()
    heading.current?.focus()
  }

  const offered = useOfferedCopy()
  useEffect(() => {
    if (offered.handle === null) return
    offered.taken()
    void look(offered.handle)
    // oxlint-disable-next-line react/exhaustive-deps -- once for each copy that is offered
  }, [offered.handle])

  async function other() {
    const chosen = await looking.act(() => choose('copy'))
    if (chosen.kind === 'done' && chosen.value !== undefined) await look(chosen.value)
  }

  return (
    <section className="keep-section" aria-labelledby="get-back">
      <h2 id="get-back" ref={heading} tabIndex={-1}>
        Get a copy back
      </h2>
      <p className="second">You see what is in a copy before it replaces anything, and what it replaces is kept.</p>
      {last.data !== undefined && last.data !== null && <Restored last={last.data} />}
      {looking.problem !== null && (
        <Notice status="danger" isUrgent>
          <p>{looking.problem}</p>
        </Notice>
      )}
      {sealed !== null && (
        <GivePassphrase
          key={sealed}
          label="Passphrase of this copy"
          hint="This copy is sealed with a passphrase that is not the present one."
          words="Look into it"
          give={(passphrase) => look(sealed, passphrase)}
        />
      )}
      {shown === null ? (
        <>
          {copies.data !== undefined && copies.data.length > 0 && (
            <GridList
              className="copies-list inset"
              aria-label="Second copies"
              items={copies.data.map((copy) => ({ ...copy, id: copy.handle }))}
              onAction={(key) => void look(String(key))}
            >
              {(copy) => (
                <GridListItem textValue={readingInFull(copy.at)}>
                  <span>{readingInFull(copy.at)}</span>
                  <span className="quiet small">{sizeInWords(copy.bytes)}</span>
                </GridListItem>
              )}
            </GridList>
          )}
          <div className="buttons">
            <Button icon="file" onPress={() => void other()}>
              {copies.data !== undefined && copies.data.length > 0 ? 'Choose another file' : 'Choose a copy'}
            </Button>
          </div>
        </>
      ) : (
        <>
          <Comparison looked={shown.looked} />
          {restoring.problem !== null && (
            <Notice status="danger" isUrgent>
              <p>{restoring.problem}</p>
            </Notice>
          )}
          <div className="buttons">
            <Button onPress={leave}>Leave it</Button>
            <Button
              onPress={() => {
                if (restoring.progress.kind !== 'working') void restore(shown)
              }}
            >
              {restoring.progress.kind === 'working' ? 'Putting it in place…' : 'Put this copy in place'}
            </Button>
          </div>
        </>
      )}
      <PlaceDialog asking={asking} />
    </section>
  )
}

type RestoredProps = {
  readonly last: { readonly at: string; readonly name: string; readonly kept: string | null }
}

function Restored({ last: { at, name, kept } }: RestoredProps) {
  return (
    <Notice status="success">
      <output>
        <span className="words">{name}</span> is in place since {whenInFull(at)}.{' '}
        {kept !== null && <span className="words">What was there before is kept as {kept}.</span>}
      </output>
    </Notice>
  )
}
