import { actionListProcedures } from './action-list-procedures.ts'
import { actionLineProcedures } from './action-line-procedures.ts'
import { actionProcedures } from './action-procedures.ts'
import { afterMeetingProcedures } from './after-meeting-procedures.ts'
import { agendaItemProcedures } from './agenda-item-procedures.ts'
import { agendaProcedures, draftResolutionProcedures } from './agenda-procedures.ts'
import { attachmentProcedures } from './attachment-procedures.ts'
import { attendanceProcedures } from './attendance-procedures.ts'
import { blockProcedures } from './block-procedures.ts'
import { committeeProcedures } from './committee-procedures.ts'
import { exemptProcedures } from './exempt-procedures.ts'
import { findingProcedures, inspectionProcedures } from './finding-procedures.ts'
import { linkProcedures } from './link-procedures.ts'
import { meetingProcedures } from './meeting-procedures.ts'
import { minutesProcedures } from './minutes-procedures.ts'
import { motionProcedures } from './motion-procedures.ts'
import { modernGovProcedures } from './modern-gov-procedures.ts'
import { peopleImportProcedures } from './people-import-procedures.ts'
import { personProcedures } from './person-procedures.ts'
import { postProcedures } from './post-procedures.ts'
import { oldMinutesProcedures } from './old-minutes-procedures.ts'
import { pickerProcedures } from './picker-procedures.ts'
import { os } from './procedure.ts'
import { purgeProcedures } from './purge-procedures.ts'
import { declarationProcedures } from './declaration-procedures.ts'
import { roomProcedures } from './room-procedures.ts'
import { resolutionProcedures } from './resolution-procedures.ts'
import { searchProcedures } from './search-procedures.ts'
import { sessionProcedures } from './session-procedures.ts'
import { standardWordingProcedures } from './standard-wording-procedures.ts'
import { storeProcedures } from './store-procedures.ts'
import { wordingProcedures } from './wording-procedures.ts'

/** Everything that the contract asks for; a procedure without a handler does not compile. */
export const router = os.router({
  committee: committeeProcedures,
  person: personProcedures,
  post: postProcedures,
  peopleImport: peopleImportProcedures,
  wording: wordingProcedures,
  meeting: meetingProcedures,
  attendance: attendanceProcedures,
  room: roomProcedures,
  declaration: declarationProcedures,
  exempt: exemptProcedures,
  afterMeeting: afterMeetingProcedures,
  agenda: agendaProcedures,
  agendaItem: agendaItemProcedures,
  draftResolution: draftResolutionProcedures,
  attachment: attachmentProcedures,
  block: blockProcedures,
  minutes: minutesProcedures,
  oldMinutes: oldMinutesProcedures,
  action: actionProcedures,
  actionLine: actionLineProcedures,
  actionList: actionListProcedures,
  inspection: inspectionProcedures,
  finding: findingProcedures,
  link: linkProcedures,
  motion: motionProcedures,
  modernGov: modernGovProcedures,
  picker: pickerProcedures,
  standardWording: standardWordingProcedures,
  resolution: resolutionProcedures,
  search: searchProcedures,
  session: sessionProcedures,
  purge: purgeProcedures,
  store: storeProcedures,
})
