import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/app/api.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { Passphrase } from './Passphrase.tsx'
import { Restore } from './Restore.tsx'
import { SecondCopies } from './SecondCopies.tsx'
import { WhatWasPurged } from './WhatWasPurged.tsx'
import './safekeeping.css'

/** Second copies, getting one back, the passphrase, what was purged, and where the data is. */
export function SafekeepingScreen() {
  const { query } = useApi()
  const status = useQuery(query.store.status.queryOptions())
  return (
    <div className="safekeeping">
      <PageHead title="Safe keeping" crumbs={[{ words: 'Meetings', href: '/' }, { words: 'Safe keeping' }]} />
      <div className="safekeeping-inside">
        <SecondCopies />
        <Restore />
        <Passphrase />
        <WhatWasPurged />
        <section className="keep-section" aria-labelledby="where-data-is">
          <h2 id="where-data-is">Where your minutes are</h2>
          <p className="words">{status.data?.dataFolder ?? '\u00A0'}</p>
          <p className="second">
            One folder on this computer, which only your account can open. It must stay on this computer’s own disk;
            second copies may go to a stick or a network drive.
          </p>
        </section>
      </div>
    </div>
  )
}
