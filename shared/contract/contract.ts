import { actionContract } from './action-contract.ts'
import { actionListContract } from './action-list-contract.ts'
import { agendaItemContract, minutesContract } from './agenda-item-contract.ts'
import { committeeContract } from './committee-contract.ts'
import { findingContract, inspectionContract, linkContract } from './finding-contract.ts'
import { attendanceContract, meetingContract } from './meeting-contract.ts'
import { wordingContract } from './wording-contract.ts'
import { searchContract, storeContract } from './store-contract.ts'

/** All that the core can be asked, by page and command line alike. */
export const contract = {
  committee: committeeContract,
  wording: wordingContract,
  meeting: meetingContract,
  attendance: attendanceContract,
  agendaItem: agendaItemContract,
  minutes: minutesContract,
  action: actionContract,
  actionList: actionListContract,
  inspection: inspectionContract,
  finding: findingContract,
  link: linkContract,
  search: searchContract,
  store: storeContract,
}

export type Contract = typeof contract
