import { actionContract } from './action-contract.ts'
import { actionLineContract } from './action-line-contract.ts'
import { actionListContract } from './action-list-contract.ts'
import { afterMeetingContract } from './after-meeting-contract.ts'
import { agendaItemContract, minutesContract } from './agenda-item-contract.ts'
import { agendaContract, draftResolutionContract } from './agenda-contract.ts'
import { attachmentContract } from './attachment-contract.ts'
import { committeeContract } from './committee-contract.ts'
import { exemptContract } from './exempt-contract.ts'
import { findingContract, inspectionContract, linkContract } from './finding-contract.ts'
import { oldMinutesContract } from './old-minutes-contract.ts'
import { attendanceContract, meetingContract } from './meeting-contract.ts'
import { motionContract } from './motion-contract.ts'
import { modernGovContract } from './modern-gov-contract.ts'
import { peopleImportContract } from './people-import-contract.ts'
import { personContract, postContract } from './person-contract.ts'
import { blockContract } from './block-contract.ts'
import { pickerContract } from './picker-contract.ts'
import { purgeContract } from './purge-contract.ts'
import { declarationContract } from './declaration-contract.ts'
import { roomContract } from './room-contract.ts'
import { resolutionContract } from './resolution-contract.ts'
import { searchContract } from './search-contract.ts'
import { sessionContract } from './session-contract.ts'
import { standardWordingContract } from './standard-wording-contract.ts'
import { storeContract } from './store-contract.ts'
import { wordingContract } from './wording-contract.ts'

/** All that the core can be asked, by page and command line alike. */
export const contract = {
  committee: committeeContract,
  person: personContract,
  post: postContract,
  peopleImport: peopleImportContract,
  wording: wordingContract,
  meeting: meetingContract,
  attendance: attendanceContract,
  room: roomContract,
  declaration: declarationContract,
  exempt: exemptContract,
  afterMeeting: afterMeetingContract,
  agenda: agendaContract,
  agendaItem: agendaItemContract,
  draftResolution: draftResolutionContract,
  attachment: attachmentContract,
  block: blockContract,
  minutes: minutesContract,
  oldMinutes: oldMinutesContract,
  action: actionContract,
  actionLine: actionLineContract,
  actionList: actionListContract,
  inspection: inspectionContract,
  finding: findingContract,
  link: linkContract,
  motion: motionContract,
  modernGov: modernGovContract,
  picker: pickerContract,
  standardWording: standardWordingContract,
  resolution: resolutionContract,
  search: searchContract,
  session: sessionContract,
  purge: purgeContract,
  store: storeContract,
}

export type Contract = typeof contract
