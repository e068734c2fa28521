import { readTextFile } from '#shared/domain/text-file.ts'
import { RuleBroken } from '#shared/errors.ts'

/**
 * The text of a list of people that was saved as a file: UTF-8 or UTF-16, with or without a byte-order mark, or Windows-1252
 * as older spreadsheets write it.
 *
 * @throws RuleBroken `too_large`, `not_text`, `no_letters`, each in words for a list
 */
export function readPeopleFile(bytes: Uint8Array): string {
  try {
    return readTextFile(bytes).replace(/^\uFEFF/, '')
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error
    const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b
    const sentence = isWorkbook ? sentences.workbook : sentences[error.code]
    throw sentence === undefined ? error : new RuleBroken(error.code, sentence)
  }
}

const sentences: Readonly<Record<string, string>> = {
  workbook:
    'This is a workbook, not a CSV file. Open it in your spreadsheet, choose Save As and CSV UTF-8, and open that file here; or copy the rows and paste them.',
  not_text: 'This file is not text. Open it where it was made, save the list of people as CSV and open that file here.',
  too_large: 'This file is over 10 MB. Save the list of people alone as CSV and open that file here.',
  no_letters: 'There is not one name in this file. Choose the file that has the list of people in it.',
}
