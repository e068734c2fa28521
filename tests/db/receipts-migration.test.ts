import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, it, onTestFinished } from 'vitest'
import { openCore } from '#core/core.ts'
import { router } from '#core/router.ts'
import { dataFileName } from '#db/book-files.ts'
import { connect } from '#db/connection.ts'
import { migrate } from '#db/migrator.ts'
import { migrations } from '#db/migrations/index.ts'
import { temporaryFolder } from '#tests/temporary-folder.ts'

const at = '2016-03-14T10:00:00.000Z'
const [committee, meeting, item, kept, other, purged, first, second] = [1, 2, 3, 4, 5, 6, 7, 8].map(
  (each) => `0190f5a0-0000-7000-8000-00000000000${each}`,
)

it('answers a save of before the migration as it was answered then, and writes nothing again', async () => {
  const folder = temporaryFolder()
  const file = connect(join(folder, dataFileName), { journal: 'delete' })
  migrate(
    file,
    migrations.filter(({ version }) => version < 15),
  )
  const answers = {
    [first ?? '']:
      `{"savedAt":"${at}","versions":[{"id":"${kept}","version":4},{"id":"${other}","version":2}],"overwrote":["${other}"]}`,
    [second ?? '']:
      `{"savedAt":"${at}","versions":[{"id":"${kept}","version":5}],"overwrote":[],"refused":[{"id":"${purged}","message":"Gone."}]}`,
  }
  file.exec(`
    INSERT INTO authority (id, name, created_at, updated_at) VALUES ('a', 'Thornmere', '${at}', '${at}');
    INSERT INTO committee (id, authority_id, name, name_key, style, created_at, updated_at)
      VALUES ('${committee}', 'a', 'Harbour Panel', 'harbour panel', 'panel', '${at}', '${at}');
    INSERT INTO meeting (id, committee_id, held_on, created_at, updated_at)
      VALUES ('${meeting}', '${committee}', '2016-03-14', '${at}', '${at}');
    INSERT INTO agenda_item (id, committee_id, meeting_id, position, title, is_exempt, created_at, updated_at)
      VALUES ('${item}', '${committee}', '${meeting}', 'a0', 'Staffing', 0, '${at}', '${at}');`)
  for (const [saveId, answer] of Object.entries(answers)) {
    file.prepare('INSERT INTO save_receipt VALUES (?, ?, ?, ?)').run(saveId, item, answer, at)
  }
  file.close()

  const core = openCore({ dataFolder: folder, author: 'Ada Fennick', holdsWindow: false })
  onTestFinished(() => core.close())
  const call = createRouterClient(router, { context: core.context })
  const save = (saveId = '', ...ids: readonly (string | undefined)[]) =>
    call.agendaItem.save({ id: item ?? '', saveId, puts: ids.map((id) => aPut(id ?? '')), removes: [] })

  expect(await save(first, kept, other)).toEqual({
    savedAt: at,
    versions: [
      { id: kept, version: 4 },
      { id: other, version: 2 },
    ],
    overwrote: [other],
    refused: [],
  })
  expect(await save(second, purged, kept)).toMatchObject({
    versions: [{ id: kept, version: 5 }],
    refused: [{ id: purged }],
  })
  expect((await call.agendaItem.get({ id: item ?? '' })).blocks).toEqual([])
})

function aPut(id: string) {
  const words = { kind: 'point' as const, position: 'a0', depth: 0, printedLabel: null, body: [], isExempt: false }
  return { id, ...words, baseVersion: 1, spellId: id }
}
