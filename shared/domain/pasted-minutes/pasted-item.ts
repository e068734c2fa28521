import { readBody } from '#shared/domain/pasted-minutes/pasted-body.ts'
import type { BodyReading } from '#shared/domain/pasted-minutes/pasted-body.ts'
import { readHeader } from '#shared/domain/pasted-minutes/pasted-header.ts'
import type { PastedHeader } from '#shared/domain/pasted-minutes/pasted-header.ts'
import type { PastedRow } from '#shared/domain/pasted-minutes/pasted-row.ts'
import { readResolutionHeading } from '#shared/domain/pasted-minutes/resolution-heading.ts'

type WordRow = Exclude<PastedRow, { type: 'label' }>

/** The rows of one agenda item as understood: its header, its body and the titles of its documents. */
export type ItemReading = {
  readonly header: PastedHeader
  readonly body: BodyReading
  readonly bodyRows: readonly PastedRow[]
  readonly documentRows: readonly WordRow[]
  /** Whether the decision stands before the minutes and in them. */
  readonly isRepeated: boolean
}

/** Reads the rows of one agenda item. */
export function readItem(rows: readonly PastedRow[]): ItemReading {
  const header = readHeader(rows)
  const { bodyRows, documentRows, isRepeated } = splitBody(rows.slice(header.next))
  return { header, body: readBody(bodyRows), bodyRows, documentRows, isRepeated }
}

type SplitBody = Pick<ItemReading, 'bodyRows' | 'documentRows' | 'isRepeated'>

/**
 * Parts the rows behind the header into those of the body and the titles of documents.
 *
 * “Decision:” is a heading of its own only where no other heading follows it; where the minutes repeat a decision with
 * their own heading, the lines under “Decision:” are kept as paragraphs.
 */
function splitBody(rows: readonly PastedRow[]): SplitBody {
  const bodyRows: PastedRow[] = []
  const documentRows: WordRow[] = []
  let isInDocuments = false
  let isInCopy = false
  let isRepeated = false
  const minutesAt = rows.findLastIndex((row) => row.type === 'label' && row.label === 'minutes')
  const isDecidedAgain = minutesAt >= 0 && rows.slice(minutesAt).some(isHeading)
  rows.forEach((row, at) => {
    if (row.type === 'label') {
      isInDocuments =
        row.label === 'documents' ||
        (isInDocuments && (row.label === 'download' || row.label === 'share' || row.label === 'page'))
      const isCopied = row.label === 'decision' && at < minutesAt && isDecidedAgain
      isRepeated ||= isCopied
      if (row.label === 'decision' || row.label === 'minutes') isInCopy = isCopied
      if (row.label === 'decision' && !isCopied && !isHeading(rows[at + 1])) bodyRows.push(row)
    } else if (isInDocuments && isDocumentTitle(row, rows[at + 1])) documentRows.push(row)
    else {
      isInDocuments = false
      bodyRows.push(isInCopy ? { ...row, isCopy: true } : row)
    }
  })
  return { bodyRows, documentRows, isRepeated }
}

function isDocumentTitle(row: WordRow, next: PastedRow | undefined): boolean {
  const isDownload = next?.type === 'label' && next.label === 'download'
  const words = row.type === 'item' ? row.item.text : row.text
  const isNumbered = words.length <= 300 && /,\s*item\s+\d{1,3}[a-z]?\.?\s*$/iu.test(words)
  return (
    isDownload ||
    isNumbered ||
    (words.length <= 160 && !/[.:]\s*$/u.test(words) && readResolutionHeading(words) === null)
  )
}

function isHeading(row: PastedRow | undefined): boolean {
  return row?.type === 'text' && readResolutionHeading(row.text) !== null
}
