import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { Answer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { runCommand } from '#renderer/app/commands/command-acts.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import './about.css'

/** What this program is, where it keeps what, and on whose work it stands. */
export function AboutScreen() {
  const { query, hostQuery } = useApi()
  const about = useQuery(hostQuery.about.queryOptions())
  const status = useQuery(query.store.status.queryOptions())
  return (
    <>
      <PageHead title="About Minute Book" second="Minutes for council committees. Everything stays on this computer.">
        <Button onPress={() => runCommand('help.report')}>Save a report of a fault</Button>
      </PageHead>
      <div className="about">
        <section aria-labelledby="about-versions">
          <h2 id="about-versions">Versions</h2>
          <Answer query={about} what="the versions">
            {({ versions, host }) => (
              <dl>
                {Object.entries(versions).map(([name, version]) => (
                  <div key={name}>
                    <dt>{names[name] ?? name}</dt>
                    <dd>{version}</dd>
                  </div>
                ))}
                <div>
                  <dt>Window</dt>
                  <dd>{host === 'electron' ? 'its own' : 'of the installed browser'}</dd>
                </div>
              </dl>
            )}
          </Answer>
        </section>
        <section aria-labelledby="about-data">
          <h2 id="about-data">Your data</h2>
          <p className="words">
            All minutes, people, findings and actions are in one folder on this computer
            {status.data === undefined ? '' : `: ${status.data.dataFolder}`}. Minute Book uses no network, sends nothing
            anywhere and asks nobody for updates.
          </p>
        </section>
        <section aria-labelledby="about-licences">
          <h2 id="about-licences">Licences</h2>
          <Licences />
        </section>
      </div>
    </>
  )
}

function Licences() {
  const licences = useQuery({ queryKey: ['licences'], queryFn: readLicences, staleTime: Infinity })
  return (
    <Answer query={licences} what="the licences">
      {(list) => (
        <>
          <p className="second">Minute Book stands on the work of others. These {list.length} packages ship with it.</p>
          <ul className="licences">
            {list.map(({ name, version, licence, text }) => (
              <li key={name}>
                <details>
                  <summary>
                    {name} {version} <span className="quiet">{licence}</span>
                  </summary>
                  <pre>{text === '' ? 'The package brings no text of its licence.' : text}</pre>
                </details>
              </li>
            ))}
          </ul>
        </>
      )}
    </Answer>
  )
}

const licenceList = z.array(z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }))

/** The list lies beside the page, made when the program was built. */
async function readLicences() {
  return licenceList.parse(await (await fetch('./licences.json')).json())
}

const names: Readonly<Record<string, string>> = { electron: 'Electron', chrome: 'Chromium', node: 'Node' }
