import { actionListProcedures } from './action-list-procedures.ts'
import { actionProcedures } from './action-procedures.ts'
import { agendaItemProcedures } from './agenda-item-procedures.ts'
import { attendanceProcedures } from './attendance-procedures.ts'
import { committeeProcedures } from './committee-procedures.ts'
import { findingProcedures, inspectionProcedures } from './finding-procedures.ts'
import { linkProcedures } from './link-procedures.ts'
import { meetingProcedures } from './meeting-procedures.ts'
import { minutesProcedures } from './minutes-procedures.ts'
import { os } from './procedure.ts'
import { wordingProcedures } from './wording-procedures.ts'
import { searchProcedures, storeProcedures } from './store-procedures.ts'

/** Everything that the contract asks for; a procedure without a handler does not compile. */
export const router = os.router({
  committee: committeeProcedures,
  wording: wordingProcedures,
  meeting: meetingProcedures,
  attendance: attendanceProcedures,
  agendaItem: agendaItemProcedures,
  minutes: minutesProcedures,
  action: actionProcedures,
  actionList: actionListProcedures,
  inspection: inspectionProcedures,
  finding: findingProcedures,
  link: linkProcedures,
  search: searchProcedures,
  store: storeProcedures,
})
