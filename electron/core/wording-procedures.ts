import { isRunning, nextMinuteNumber, seriesOf } from '#shared/domain/minute-number.ts'
import { RuleBroken } from '#shared/errors.ts'
import { getCommittee } from '#db/repositories/committee-repository.ts'
import { lastMinuteNumber } from '#db/repositories/minute-number-repository.ts'
import { findWording, putWording } from '#db/repositories/wording-repository.ts'
import { numberingOf } from './minute-numbers.ts'
import { os } from './procedure.ts'

export const wordingProcedures = {
  get: os.wording.get.handler(({ context, input }) => {
    const db = context.reader
    const committee = getCommittee(db, input.committeeId)
    const numbering = numberingOf(db, committee.id)
    const series = seriesOf(numbering, context.clock.today())
    const number = nextMinuteNumber(numbering, series, lastMinuteNumber(db, committee.id, series))
    return { style: committee.style, changes: findWording(db, committee.id), next: { series, number } }
  }),

  change: os.wording.change.handler(({ context, input }) =>
    context.write((db) => {
      const committee = getCommittee(db, input.committeeId)
      const numbering = input.changes.numbering
      const start = numbering?.start
      const last = start === undefined ? 0 : lastMinuteNumber(db, committee.id, start.series)
      const isNew = start?.number !== findWording(db, committee.id).numbering?.start?.number
      if (numbering !== undefined && isRunning(numbering) && start !== undefined && isNew && start.number <= last) {
        throw new RuleBroken(
          'number_taken',
          `Minute ${start.number} of ${start.series} was given out. The next number can be ${last + 1} or a later one.`,
        )
      }
      putWording(db, committee.id, input.changes, context.clock.now())
      return {}
    }),
  ),
}
