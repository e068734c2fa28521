import type { Row, Subject } from './row.ts'
import { keydown } from './keydown.ts'
import { openMeeting } from './open-meeting.ts'
import { pageMemory } from './page-memory.ts'
import { saveInCore } from './save-in-core.ts'
import { saveThroughHosts } from './save-through-hosts.ts'
import { tableOf } from './table.ts'

/** `npm run bench` measures everything, `npm run bench -- NAME…` some of it. How to read it: docs/benchmarks.md. */
const subjects: readonly Subject[] = [saveInCore, saveThroughHosts, keydown, openMeeting, pageMemory]

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !subjects.some((subject) => subject.name === name))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. Choose from: ${subjects.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}
const rows: Row[] = []
for (const { name, measure } of subjects) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.error(`measuring ${name} …`)
  rows.push(...(await measure()))
}
console.log(tableOf(rows))
