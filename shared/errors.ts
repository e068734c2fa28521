/**
 * What can be expected to go wrong: a code to branch on and one sentence to read out, which says what to do next.
 * It crosses the seam between core and page as data. Anything else that is thrown is a bug.
 */
export class RuleBroken extends Error {
  override readonly name = 'RuleBroken'
  readonly code: RefusalCode

  constructor(code: RefusalCode, message: string) {
    super(message)
    this.code = code
  }
}

export const refusalCodes = [
  'not_found',
  'ambiguous_name',
  'already_exists',
  'bad_code',
  'already_imported',
  'built_upon',
  'already_linked',
  'already_closed',
  'not_in_session',
  'in_use',
  'seat_taken',
  'sample_open',
  'list_in_use',
  'number_taken',
  'not_a_date',
  'not_text',
  'not_xml',
  'no_letters',
  'too_large',
  'too_many_rows',
  'missing_column',
  'nothing_ticked',
  'dates_out_of_order',
  'file_not_found',
  'file_not_written',
  'nothing_recognised',
  'not_a_document',
  'attachment_missing',
  'attachment_not_opened',
  'exempt_rows',
  'meeting_order',
  'meeting_undated',
  'save_conflict',
  'document_not_made',
  'document_not_read',
  'document_protected',
  'data_folder_not_writable',
  'data_folder_on_network',
  'data_file_not_a_database',
  'data_file_damaged',
  'data_file_newer',
  'data_folder_in_use',
  'data_file_locked',
  'wrong_passphrase',
  'backup_not_readable',
  'backup_folder_gone',
  'backup_folder_unfit',
  'no_room',
  'place_forgotten',
  'already_running',
  'stopped',
  'sample_not_opened',
  'settings_not_kept',
  'invalid_input',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** For the end of a `switch` over a union: a new member is a compile error here. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
