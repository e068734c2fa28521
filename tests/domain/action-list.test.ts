import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTable } from '#shared/domain/action-list/action-list-column.ts'
import { actionListFields, fieldHeadings, type ActionListField } from '#shared/domain/action-list/action-list-field.ts'
import { readActionLines } from '#shared/domain/action-list/action-list-line.ts'
import { giveNumbers } from '#shared/domain/action-list/action-list-number.ts'
import { readActionTable } from '#shared/domain/action-list/action-list.ts'
import type { SourceRow } from '#shared/domain/action-list/source-row.ts'

const today = '2016-03-14'
const rowsOf = (...rows: readonly (readonly string[])[]): readonly SourceRow[] =>
  rows.map((cells, at) => ({ line: at + 1, cells }))
const fieldsOf = (...headings: readonly string[]) =>
  readActionTable(
    rowsOf(
      headings,
      headings.map(() => 'x'),
    ),
    today,
    null,
  ).columns.map(({ field }) => field)

const stateOf = (status: string) =>
  readActionTable(rowsOf(['Action', 'Status'], ['Mend the gate', status]), today, null).actions[0]
const row = (headings: readonly string[], cells: readonly string[]) =>
  readActionTable(rowsOf(headings, cells), today, null).actions[0]
const numbers = (printed: readonly string[], taken: readonly number[]) =>
  giveNumbers(
    readActionTable(rowsOf(['No.', 'Action'], ...printed.map((each) => [each, 'x'])), today, null).actions.map(
      ({ number }) => number,
    ),
    taken,
  ).map(({ number, printed: kept, why }) => [number, kept, why !== null])

describe('the columns of a list', () => {
  it.for([
    [
      ['Ref', 'Minute', 'Action', 'Owner', 'Due date', 'Status'],
      ['number', 'minute', 'text', 'owner', 'due', 'status'],
    ],
    [
      ['#', 'Min. No. and date', 'What', 'Who', 'By when', 'RAG'],
      ['number', 'minute', 'text', 'owner', 'due', 'status'],
    ],
    [
      ['Action No.', 'Meeting date', 'Agreed action', 'Lead officer', 'Target date', 'Progress'],
      ['number', 'date', 'text', 'owner', 'due', 'update'],
    ],
    [
      ['Item', 'Date raised', 'Action required', 'Action owner', 'Deadline', 'Action status'],
      ['minute', 'date', 'text', 'owner', 'due', 'status'],
    ],
    [
      ['Ward', 'Task', 'Responsible', 'Timescale'],
      [null, 'text', 'owner', 'due'],
    ],
  ] as const)('go by their headings: %s', ([headings, fields]) => {
    expect(fieldsOf(...headings)).toEqual(fields)
  })

  it('are found under a title, which is listed as not used', () => {
    const list = readActionTable(
      rowsOf(
        ['Action tracker 2016', '', ''],
        ['', '', ''],
        ['No.', 'Action', 'Owner'],
        ['1', 'Mend the gate', 'Clerk'],
      ),
      today,
      null,
    )

    expect(list.actions.map(({ text }) => text)).toEqual(['Mend the gate'])
    expect(list.leftOut).toEqual([{ line: 1, words: 'Action tracker 2016', why: 'above the headings' }])
  })

  it('go by what is in them where there are no headings', () => {
    const list = readActionTable(
      rowsOf(
        ['A12', 'Circulate the plan to every member', 'Harbour master', 'end of May 2016', 'open'],
        ['A13', 'Count the ferries that come in', 'Clerk', 'next meeting', 'closed'],
      ),
      today,
      null,
    )

    expect(list.columns.map(({ field }) => field)).toEqual(['number', 'text', 'owner', 'due', 'status'])
    expect(list.actions.map(({ state }) => state)).toEqual(['open', 'closed'])
  })

  it('are what the clerk says they are, once each', () => {
    const list = readActionTable(rowsOf(['Foo', 'Bar'], ['Mend the gate', 'Clerk']), today, ['text', 'owner'])

    expect(list.actions[0]).toMatchObject({ line: 1, text: 'Foo', owner: 'Bar' })
    expect(list.actions[1]).toMatchObject({ line: 2, text: 'Mend the gate', owner: 'Clerk' })
  })

  it('without any that holds the wording keep nothing and say so', () => {
    const list = readActionTable(rowsOf(['No.', 'Owner', 'Due'], ['1', 'Clerk', 'May 2016']), today, null)

    expect(list.problem).toMatch(/^No column of this list is headed as the wording/)
    expect(list.actions.map(({ canKeep }) => canKeep)).toEqual([false])
  })
})

describe('the status of a list', () => {
  it.for([
    ['Open', 'open'],
    ['On-going', 'open'],
    ['Overdue', 'open'],
    ['Amber', 'open'],
    ['RED', 'open'],
    ['Not started', 'open'],
    ['Not yet complete', 'open'],
    ['Incomplete', 'open'],
    ['Complete', 'reported complete'],
    ['COMPLETED May 2016', 'reported complete'],
    ['Done', 'reported complete'],
    ['Closed', 'closed'],
    ['Discharged', 'closed'],
    ['', 'open'],
  ] as const)('%s is %s', ([status, state]) => {
    expect(stateOf(status)?.state).toBe(state)
    expect(stateOf(status)?.problems).toEqual([])
  })

  it('is taken as open, and told, where its words are not known', () => {
    expect(stateOf('Purple')).toMatchObject({
      state: 'open',
      problems: ['“Purple” is not a status that is known here, so the action is taken as open.'],
    })
  })
})

describe('what a row says', () => {
  it('is read against the day of its minute: a date without a year is the next one after it', () => {
    expect(row(['Minute', 'Action', 'Due'], ['Min 45, 14 Nov 2014', 'Mend the gate', '31 January'])).toMatchObject({
      minuteReference: 'Min 45, 14 Nov 2014',
      madeOn: '2014-11-14',
      due: { text: '31 January', end: '2015-01-31' },
    })
  })

  it('has its dates as a spreadsheet writes them', () => {
    expect(row(['Date raised', 'Action', 'Due'], ['14-Mar-16', 'Mend the gate', '31-May-16'])).toMatchObject({
      madeOn: '2016-03-14',
      minuteReference: '14-Mar-16',
      due: { text: '31-May-16', start: '2016-05-31', end: '2016-05-31' },
    })
  })

  it('keeps a due date that cannot be read as it is worded, and says that it is never overdue', () => {
    const read = row(['Action', 'Due'], ['Mend the gate', 'when the swans return'])

    expect(read?.due).toMatchObject({ text: 'when the swans return', end: null })
    expect(read?.problems).toEqual([
      '“when the swans return” is not a date that can be read. It is kept as worded, and is never overdue.',
    ])
  })

  it('keeps a formula as text, and says so', () => {
    const read = row(['Action', 'Owner'], ['=CONCATENATE(A1,B1)', 'Clerk'])

    expect(read).toMatchObject({ text: '=CONCATENATE(A1,B1)', canKeep: true })
    expect(read?.problems).toEqual(['“=CONCATENATE(A1,B1)” looks like a formula. It is kept as text.'])
  })

  it('cannot be kept without wording', () => {
    expect(row(['Action', 'Owner'], ['', 'Clerk'])).toMatchObject({
      canKeep: false,
      problems: ['This row has no wording, so there is nothing to keep.'],
    })
  })
})

describe('the numbers of a list', () => {
  it('stay where they are free, and a taken one gets the next, with the printed one kept', () => {
    expect(numbers(['A12', '12', '7', 'SR (25/26) 01', ''], [7])).toEqual([
      [12, null, false],
      [13, '12', true],
      [14, '7', true],
      [15, 'SR (25/26) 01', true],
      [16, null, false],
    ])
  })

  it('are never given twice, whatever the list and whatever was given out', () => {
    const listed = fc.array(fc.oneof(fc.constantFrom('', 'X1', 'SR 9', '0', '5a'), fc.nat(30).map(String)), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(listed, fc.uniqueArray(fc.integer({ min: 1, max: 30 })), (printed, taken) => {
        const given = numbers(printed, taken).map(([number]) => number)

        expect(new Set([...given, ...taken]).size).toBe(given.length + taken.length)
      }),
    )
  })
})

describe('a list of lines', () => {
  it('takes number, minute, owner, date and status from where they stand, and leaves the wording as it is', () => {
    const list = readActionLines(
      [
        'A12 Min 45 – Director to circulate the plan – by end of May 2016',
        '• 13. Head of Piers to count the ferries; next meeting; closed',
        'Clerk to write to the trust – and to the ferry company',
      ].join('\n'),
      today,
    )

    expect(
      list.actions.map(({ line, number, minuteReference, text, owner, due, state }) => ({
        line,
        number: number?.plain ?? null,
        minuteReference,
        text,
        owner,
        due: due?.text ?? null,
        state,
      })),
    ).toEqual([
      {
        line: 1,
        number: 12,
        minuteReference: 'Min 45',
        text: 'Director to circulate the plan',
        owner: 'Director',
        due: 'by end of May 2016',
        state: 'open',
      },
      {
        line: 2,
        number: 13,
        minuteReference: null,
        text: 'Head of Piers to count the ferries',
        owner: 'Head of Piers',
        due: 'next meeting',
        state: 'closed',
      },
      {
        line: 3,
        number: null,
        minuteReference: null,
        text: 'Clerk to write to the trust – and to the ferry company',
        owner: 'Clerk',
        due: null,
        state: 'open',
      },
    ])
  })

  it('goes on with a line that begins with blanks, and leaves out its own heading', () => {
    const list = readActionLines('Actions:\n1. Mend the gate\n   before the fair\n2. Paint it', today)

    expect(list.actions.map(({ line, text }) => [line, text])).toEqual([
      [2, 'Mend the gate before the fair'],
      [4, 'Paint it'],
    ])
    expect(list.leftOut).toEqual([{ line: 1, words: 'Actions:', why: 'a heading' }])
  })

  it('is no table, whatever commas it has', () => {
    expect(isTable(rowsOf(['Write to A', ' B and C'], ['Mend the gate']), ',')).toBe(false)
  })

  it('loses no letter and no digit', () => {
    const words = fc.stringMatching(/^[A-Za-z0-9 ,;()/–-]{1,60}$/)
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (lines) => {
        const list = readActionLines(lines.join('\n'), today)
        const kept = list.actions.flatMap((each) => [
          each.number?.printed ?? '',
          each.minuteReference ?? '',
          each.text,
          each.due?.text ?? '',
          each.status ?? '',
        ])

        expect(counted([...kept, ...list.leftOut.map((left) => left.words)].join(''))).toBe(counted(lines.join('')))
      }),
    )
  })
})

/** The letters and digits of a text, in the order of the alphabet. */
function counted(text: string): string {
  return (text.match(/[A-Za-z0-9]/g) ?? []).toSorted().join('')
}

describe('a list that is printed and read again', () => {
  const word = fc.stringMatching(/^[a-z’£]{2,8}( [a-z’£]{2,8}){1,4}$/)
  const action = fc.record({
    number: fc.integer({ min: 1, max: 999 }).map((number) => `A${number}`),
    minute: fc.integer({ min: 1, max: 99 }).map((number) => `Min ${number}, 14 March 2016`),
    text: word.map((words) => `Please ${words}`),
    owner: fc.constantFrom('', 'Clerk', 'Head of Piers'),
    due: fc.constantFrom('', 'May 2016', 'next meeting', '31/05/2016'),
    status: fc.constantFrom('Open', 'Complete', 'Closed'),
    update: fc.constantFrom('', 'Half of it is there.'),
  })

  it('is the same list', () => {
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 8 }), (printed) => {
        const fields = ['number', 'minute', 'text', 'owner', 'due', 'status', 'update'] as const
        const rows = [
          fields.map((field) => fieldHeadings[field]),
          ...printed.map((each) => fields.map((field) => each[field])),
        ]

        const read = readActionTable(rowsOf(...rows), today, null)

        expect(
          read.actions.map((each) => ({
            number: each.number?.printed,
            minute: each.minuteReference,
            text: each.text,
            owner: each.owner ?? '',
            due: each.due?.text ?? '',
            status: each.status,
            update: each.update ?? '',
          })),
        ).toEqual(printed)
        expect(read.leftOut).toEqual([])
      }),
    )
  })

  it('reads each heading that it prints as its field', () => {
    const headings = actionListFields.map((field) => fieldHeadings[field])
    expect(fieldsOf(...headings)).toEqual([...actionListFields])
  })

  it('has every cell in an action or in what is left out', () => {
    const cell = fc.stringMatching(/^[A-Za-z0-9 =.]{0,10}$/)
    const field: fc.Arbitrary<ActionListField | null> = fc.constantFrom(null, ...actionListFields)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 6 }),
        fc.tuple(field, field, field, field),
        (rows, columns) => {
          const list = readActionTable(rowsOf(...rows), today, columns)
          const inList = JSON.stringify(list)

          for (const words of rows.flat().map((each) => each.trim())) expect(inList).toContain(words)
        },
      ),
    )
  })
})
