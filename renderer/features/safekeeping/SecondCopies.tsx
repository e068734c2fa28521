import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { Answer } from '#renderer/app/Answer.tsx'
import { refusalCodeOf } from '#renderer/app/refusal.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { PlaceDialog } from './PlaceDialog.tsx'
import { usePlace } from './use-place.ts'
import { sizeInWords, whenInFull } from './when.ts'

type CopiesState = {
  readonly folder: { readonly where: string; readonly isThere: boolean; readonly isOnSameDisk: boolean } | null
  readonly last: { readonly name: string; readonly at: string; readonly bytes: number } | null
  readonly problem: string | null
  readonly running: { readonly step: 'copying' | 'checking'; readonly percent: number } | null
  readonly keep: number
  readonly age: 'never' | 'old' | 'fresh'
}

/** Where second copies go, the last good one, and making one now. */
export function SecondCopies() {
  const { hostQuery } = useApi()
  const state = useQuery(
    hostQuery.secondCopy.state.queryOptions({
      refetchInterval: ({ state: now }) => (isRunning(now.data) ? 300 : 5_000),
    }),
  )
  return (
    <section className="keep-section" aria-labelledby="second-copies">
      <h2 id="second-copies">Second copies</h2>
      <p className="second">
        One folder on one computer can be lost. A second copy is the whole minute book in one file, read back before it
        counts. It is made when you close a meeting, and whenever you ask.
      </p>
      <Answer query={state} what="the second copies">
        {(found) => <Copies state={found} />}
      </Answer>
    </section>
  )
}

function isRunning(state: { readonly running: unknown } | undefined): boolean {
  return state !== undefined && state.running !== null
}

function Copies({ state }: { readonly state: CopiesState }) {
  const { host } = useApi()
  const { choose, asking } = usePlace()
  const folder = useAct()
  const making = useAct()
  const [said, setSaid] = useState('')
  const { folder: place, last, keep } = state
  const isMaking = making.progress.kind === 'working' || state.running !== null

  async function make() {
    if (isMaking) return
    setSaid('')
    await making.act(async () => {
      try {
        await host.secondCopy.make()
        setSaid('The copy is made and was read back.')
      } catch (error) {
        // Why there is none stands in the state, until a later try has made one.
        if (refusalCodeOf(error) === null) throw error
      }
    })
  }

  const takeFolder = () =>
    folder.act(async () => {
      const handle = await choose('folder')
      if (handle !== undefined) await host.secondCopy.chooseFolder({ handle })
    })
  const problem = folder.problem ?? making.problem ?? (isMaking ? null : state.problem)

  return (
    <>
      <dl className="keep-facts">
        <div>
          <dt>Last good copy</dt>
          <dd>{last === null ? 'None yet' : `${whenInFull(last.at)}, ${sizeInWords(last.bytes)}`}</dd>
        </div>
        <div>
          <dt>Copies go to</dt>
          <dd className="words">{place === null ? 'No folder chosen yet' : place.where}</dd>
        </div>
      </dl>
      {problem === null ? <Remark state={state} /> : <Said words={problem} />}
      {state.running !== null && <Progress running={state.running} stop={() => void host.secondCopy.stop()} />}
      <div className="buttons">
        {place !== null && (
          <Button look="main" onPress={() => void make()}>
            Make a copy now
          </Button>
        )}
        <Button icon="folder" look={place === null ? 'main' : 'ordinary'} onPress={() => void takeFolder()}>
          {place === null ? 'Choose a folder' : 'Choose another folder'}
        </Button>
      </div>
      <output className="vh">{isMaking ? '' : said}</output>
      {place !== null && <Kept keep={keep} />}
      <PlaceDialog asking={asking} />
    </>
  )
}

function Kept({ keep }: { readonly keep: number }) {
  const { host } = useApi()
  const { act } = useAct()
  const counts = [...new Set([5, 10, 20, 50, 100, keep])].toSorted((one, other) => one - other)
  return (
    <div className="keep-kept">
      <Select
        label="How many are kept"
        value={String(keep)}
        options={counts.map((each) => ({ value: String(each), words: `The last ${each}` }))}
        onChange={(value) => void act(() => host.secondCopy.keepLast({ count: Number(value) }))}
        hint="And the last one of each month, for a year. Only copies that this minute book made are ever removed."
      />
    </div>
  )
}

function Said({ words }: { readonly words: string }) {
  return (
    <Notice status="warning" isUrgent>
      <p>{words}</p>
    </Notice>
  )
}

/** The one thing that is most worth saying; nothing while all is well. */
function Remark({ state: { folder, age } }: { readonly state: CopiesState }) {
  if (folder !== null && !folder.isThere) {
    return (
      <Notice status="warning">
        <p>
          The folder is not there. Nothing is lost: your minutes are on this computer. Put the stick or the drive back
          and a copy can be made again.
        </p>
      </Notice>
    )
  }
  if (folder !== null && folder.isOnSameDisk) {
    return (
      <Notice status="info">
        <p>
          This folder is on the same disk as your minutes, so both would be lost with it. A stick or the council’s
          network drive is safer.
        </p>
      </Notice>
    )
  }
  if (folder !== null && age === 'old') {
    return (
      <Notice status="warning">
        <p>The last copy is more than a week old. Make one now.</p>
      </Notice>
    )
  }
  return null
}

function Progress({
  running: { step, percent },
  stop,
}: {
  readonly running: { readonly step: 'copying' | 'checking'; readonly percent: number }
  readonly stop: () => void
}) {
  const words = step === 'copying' ? 'Copying' : 'Reading the copy back'
  return (
    <div className="keep-progress">
      <label>
        {words}… <progress max={100} value={percent} />
      </label>
      <Button onPress={stop}>Stop</Button>
    </div>
  )
}
