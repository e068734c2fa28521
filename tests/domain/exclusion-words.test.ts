import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { exemptDescriptions } from '#shared/domain/agenda.ts'
import { exclusionLines, exclusionStatement, publicInterestStatement } from '#shared/domain/exempt/exclusion-words.ts'
import { wordingOf } from '#shared/domain/minutes-document/wording-changes.ts'

const profile = wordingOf('panel', {})

it('words a resolution that names the items, describes the information and keeps the exemption', () => {
  const lines = exclusionLines(profile, {
    kind: 'exempt',
    items: [
      { number: '10', publicTitle: 'Legal matter' },
      { number: '11', publicTitle: null },
    ],
    paragraphs: [1, 3],
    publicInterest: 'the claim is not settled',
  })

  expect(lines.map(({ kind }) => kind)).toEqual(['resolutionHeading', 'resolutionLimb'])
  expect(lines[0]?.text).toBe('Resolved:')
  expect(lines[1]?.text).toMatch(
    /^That, under section 100A\(4\) .* during consideration of items 10 \(Legal matter\) and 11,/,
  )
  expect(lines[1]?.text).toContain(
    'paragraphs 1 and 3 of Part 1 of Schedule 12A to that Act, namely information relating to',
  )
  expect(lines[1]?.text).toMatch(/outweighs the public interest in disclosure: the claim is not settled\.$/)
})

it('states that the law excludes the public from confidential information, and resolves nothing', () => {
  const lines = exclusionLines(profile, {
    kind: 'confidential',
    items: [{ number: '4', publicTitle: ' ' }],
    paragraphs: [],
    publicInterest: null,
  })
  expect(lines.map(({ kind }) => kind)).toEqual(['paragraph'])
  expect(lines[0]?.text).toMatch(/consideration of item 4, as section 100A\(2\)/)
})

it('has the heading of the committee', () => {
  const given = { kind: 'exempt', items: [], paragraphs: [], publicInterest: null } as const
  const own = wordingOf('committee', { resolutionPlain: 'RESOLVED –' })
  expect(exclusionLines(own, given)[0]?.text).toBe('RESOLVED –')
})

it('names every paragraph with its own description, in the resolution and in the public copy', () => {
  const some = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 })
  fc.assert(
    fc.property(some, (paragraphs) => {
      const [, limb] = exclusionLines(profile, { kind: 'exempt', items: [], paragraphs, publicInterest: null })
      for (const words of [limb?.text ?? '', exclusionStatement('exempt', paragraphs)]) {
        for (const [paragraph, description] of exemptDescriptions) {
          expect(words.includes(description.slice(1, -1))).toBe(paragraphs.includes(paragraph))
        }
        expect(words).not.toContain('..')
      }
    }),
  )
})

it('ends the public-interest statement with one full stop, whatever reason is given', () => {
  expect(publicInterestStatement(' ')).toMatch(/disclosure\.$/)
  expect(publicInterestStatement('It is so.')).toMatch(/: It is so\.$/)
  expect(publicInterestStatement('it is so')).toMatch(/: it is so\.$/)
})
