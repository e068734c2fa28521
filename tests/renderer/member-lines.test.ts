import { describe, expect, it } from 'vitest'
import { readMemberLines } from '#renderer/features/committee/member-lines.ts'

describe('a pasted list of members', () => {
  it.each([
    ['Cllr Ada Moss (Chair)', 'Cllr Ada Moss', 'chair'],
    ['Ben Ojo, Vice-Chairman', 'Ben Ojo', 'vice-chair'],
    ['Cai Rees (Vice Chair)', 'Cai Rees', 'vice-chair'],
    ['Dee Lamb - Co-opted Member', 'Dee Lamb', 'co-optee'],
    ['3. Eve Hart-Cole', 'Eve Hart-Cole', 'officer'],
    ['• Councillor Fay Chairman-Smith', 'Councillor Fay Chairman-Smith', 'officer'],
  ])('reads “%s”', (line, name, role) => {
    expect(readMemberLines(line, 'officer')).toEqual([{ name, role }])
  })

  it('leaves out empty lines and keeps the order', () => {
    expect(readMemberLines('Ada Moss\r\n\r\n  \nBen Ojo\n–', 'member').map((line) => line.name)).toEqual([
      'Ada Moss',
      'Ben Ojo',
    ])
  })
})
