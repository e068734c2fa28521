import { describe, expect, it } from 'vitest'
import { memberRoles, memberRoleWords, readRole } from '#shared/domain/committee.ts'
import { chairWarnings, municipalYear, municipalYearStart } from '#shared/domain/term.ts'

describe('a municipal year', () => {
  it.each([
    ['2025-05-01', '2025/26', '2025-05-01'],
    ['2026-04-30', '2025/26', '2025-05-01'],
    ['1999-09-09', '1999/00', '1999-05-01'],
  ])('of %s is %s', (day, label, start) => {
    expect([municipalYear(day), municipalYearStart(day)]).toEqual([label, start])
  })
})

const seat = (name: string, fromOn: string | null, toOn: string | null) => ({ name, role: 'chair', fromOn, toOn })

describe('two chairs', () => {
  it('at one time are pointed out, with the day from which', () => {
    expect(chairWarnings([seat('Ada', null, '2026-05-20'), seat('Ben', '2026-05-20', null)])).toEqual([
      'Ada and Ben are both Chair from 20 May 2026. Change a role, or end one of the memberships.',
    ])
  })

  it('one after the other are as they should be', () => {
    expect(chairWarnings([seat('Ada', null, '2026-05-19'), seat('Ben', '2026-05-20', null)])).toEqual([])
  })
})

describe('a role in words', () => {
  it.each(memberRoles)('%s is read back from the words that the app prints', (role) => {
    expect(readRole(memberRoleWords[role])).toBe(role)
  })

  it.each([
    ['Vice Chairman', 'vice-chair'],
    ['Deputy Chair', 'vice-chair'],
    ['CHAIRMAN', 'chair'],
    ['Co-opted Member (non-voting)', 'co-optee-without-vote'],
    ['Parent Governor Representative', 'co-optee-education'],
    ['Named substitute', 'substitute'],
    ['Committee Member', 'member'],
    ['Leader of the Council', null],
    ['Deputy Leader', null],
    ['substitute for Cllr Lowe', 'substitute'],
  ])('“%s” is %s', (words, role) => {
    expect(readRole(words)).toBe(role)
  })
})
