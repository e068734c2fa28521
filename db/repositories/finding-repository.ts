import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm'
import { RuleBroken } from '#shared/errors.ts'
import { finding, inspection, liveFinding, liveInspection } from '../schema.ts'
import { matchExpression } from '../search.ts'
import type { Changes, Reader, Writer } from '../store.ts'

const links = sql<number>`(SELECT count(*) FROM live_finding_link WHERE live_finding_link.finding_id = live_finding.id)`
const findings = sql<number>`(SELECT count(*) FROM live_finding WHERE live_finding.inspection_id = live_inspection.id)`

const ofNewestReport = sql`${liveFinding.inspectionId} = (
  SELECT id FROM live_inspection WHERE authority_id = (SELECT id FROM authority) ORDER BY published_on DESC, id DESC LIMIT 1)`

const inspectionFields = {
  id: liveInspection.id,
  title: liveInspection.title,
  framework: liveInspection.framework,
  publishedOn: liveInspection.publishedOn,
  findings,
}

const findingFields = {
  id: liveFinding.id,
  inspectionId: liveFinding.inspectionId,
  number: liveFinding.number,
  text: liveFinding.text,
  links,
}

/** Newest report first. */
export function listInspections(db: Reader, authorityId: string) {
  return db
    .select(inspectionFields)
    .from(liveInspection)
    .where(eq(liveInspection.authorityId, authorityId))
    .orderBy(desc(liveInspection.publishedOn), desc(liveInspection.id))
    .all()
}

export function getInspection(db: Reader, id: string) {
  const row = db.select(inspectionFields).from(liveInspection).where(eq(liveInspection.id, id)).get()
  if (row === undefined) {
    throw new RuleBroken('not_found', `There is no inspection ${id}. Choose one from the list of inspections.`)
  }
  return row
}

export function insertInspection(db: Writer, row: typeof inspection.$inferInsert): void {
  db.insert(inspection).values(row).run()
}

/** In the order of the report. */
export function listFindings(db: Reader, inspectionId: string) {
  return db
    .select(findingFields)
    .from(liveFinding)
    .where(eq(liveFinding.inspectionId, inspectionId))
    .orderBy(asc(liveFinding.position), asc(liveFinding.id))
    .all()
}

function findFinding(db: Reader, id: string) {
  return db.select(findingFields).from(liveFinding).where(eq(liveFinding.id, id)).get()
}

export function getFinding(db: Reader, id: string) {
  const row = findFinding(db, id)
  if (row === undefined) throw new RuleBroken('not_found', `There is no finding ${id}. Choose one from its inspection.`)
  return row
}

export function lastFindingPosition(db: Reader, inspectionId: string): string | null {
  const row = db
    .select({ position: liveFinding.position })
    .from(liveFinding)
    .where(eq(liveFinding.inspectionId, inspectionId))
    .orderBy(desc(liveFinding.position), desc(liveFinding.id))
    .limit(1)
    .get()
  return row?.position ?? null
}

/** Findings whose number is or begins as typed, the nearest first, then those that hold the words; of the newest report where nothing is typed. */
export function findFindings(db: Reader, typed: string, most: number) {
  const number = typed.trim().replace(/^#/, '')
  const byNumber = /\d/.test(number)
    ? pick(db, and(sql`${liveFinding.number} >= ${number}`, sql`${liveFinding.number} < ${`${number}\uFFFF`}`), most)
    : []
  const query = matchExpression(typed)
  if (query === null) return pick(db, ofNewestReport, most)
  const byWords = pick(
    db,
    sql`${liveFinding.id} IN (SELECT source_id FROM search_index JOIN search_document ON row = search_index.rowid
                               WHERE search_index MATCH ${query} AND search_document.kind = 'finding' LIMIT 200)`,
    most,
  )
  const known = new Set(byNumber.map((row) => row.id))
  return [...byNumber, ...byWords.filter((row) => !known.has(row.id))].slice(0, most)
}

/** Findings with these numbers, newest report first; a number may stand in several reports. */
export function listFindingsNumbered(db: Reader, numbers: readonly string[]) {
  return db.all<{
    findingId: string
    number: string
    text: string
    inspectionTitle: string
    publishedOn: string | null
  }>(sql`
    SELECT live_finding.id AS findingId, live_finding.number AS number, live_finding.text AS text,
           live_inspection.title AS inspectionTitle, live_inspection.published_on AS publishedOn
      FROM live_finding JOIN live_inspection ON live_inspection.id = live_finding.inspection_id
     WHERE live_finding.number IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))
     ORDER BY live_inspection.published_on DESC, live_finding.position
     LIMIT 2000`)
}

/** Whether any inspection with findings is in the book. */
export function hasInspection(db: Reader): boolean {
  return db.get(sql`SELECT 1 AS found FROM live_finding LIMIT 1`) !== undefined
}

export function insertFinding(db: Writer, row: typeof finding.$inferInsert): void {
  db.insert(finding).values(row).run()
}

export function updateFinding(db: Writer, id: string, changes: Changes<typeof finding.$inferInsert>): void {
  db.update(finding).set(changes).where(eq(finding.id, id)).run()
}

function pick(db: Reader, where: SQL | undefined, most: number) {
  return db
    .select({
      id: liveFinding.id,
      number: liveFinding.number,
      text: liveFinding.text,
      inspectionTitle: liveInspection.title,
      links,
    })
    .from(liveFinding)
    .innerJoin(liveInspection, eq(liveInspection.id, liveFinding.inspectionId))
    .where(where)
    .orderBy(desc(liveInspection.publishedOn), sql`length(${liveFinding.number})`, asc(liveFinding.position))
    .limit(most)
    .all()
}
