import { actionContract } from './action-contract.ts'
import { agendaItemContract, minutesContract } from './agenda-item-contract.ts'
import { committeeContract } from './committee-contract.ts'
import { findingContract, inspectionContract, linkContract } from './finding-contract.ts'
import { oldMinutesContract } from './old-minutes-contract.ts'
import { attendanceContract, meetingContract } from './meeting-contract.ts'
import { searchContract, storeContract } from './store-contract.ts'

/** All that the core can be asked, by page and command line alike. */
export const contract = {
  committee: committeeContract,
  meeting: meetingContract,
  attendance: attendanceContract,
  agendaItem: agendaItemContract,
  minutes: minutesContract,
  oldMinutes: oldMinutesContract,
  action: actionContract,
  inspection: inspectionContract,
  finding: findingContract,
  link: linkContract,
  search: searchContract,
  store: storeContract,
}

export type Contract = typeof contract
