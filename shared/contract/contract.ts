import { actionContract } from './action-contract.ts'
import { agendaItemContract, minutesContract } from './agenda-item-contract.ts'
import { blockContract } from './block-contract.ts'
import { committeeContract } from './committee-contract.ts'
import { findingContract, inspectionContract, linkContract } from './finding-contract.ts'
import { attendanceContract, meetingContract } from './meeting-contract.ts'
import { purgeContract } from './purge-contract.ts'
import { resolutionContract } from './resolution-contract.ts'
import { searchContract } from './search-contract.ts'
import { storeContract } from './store-contract.ts'

/** All that the core can be asked, by page and command line alike. */
export const contract = {
  committee: committeeContract,
  meeting: meetingContract,
  attendance: attendanceContract,
  agendaItem: agendaItemContract,
  block: blockContract,
  minutes: minutesContract,
  action: actionContract,
  inspection: inspectionContract,
  finding: findingContract,
  link: linkContract,
  resolution: resolutionContract,
  search: searchContract,
  purge: purgeContract,
  store: storeContract,
}

export type Contract = typeof contract
