import type { ApiClient } from '#renderer/app/api-client.ts'
import type { Consequence } from '#shared/domain/room/declaration.ts'
import type { NoteOutcome } from '#shared/domain/note-outcome.ts'
import type { Acts, Typed } from '../acts.ts'
import type { Noted, Noting } from './noting.ts'
import type { Declaration, Declarations } from './room-data.ts'

export type NewInterest = {
  readonly personId: string
  readonly class: string
  readonly nature: string
  readonly dispensation: string | null
  readonly consequence: Consequence
  readonly itemIds: readonly string[]
}

type DeclaringParts = {
  readonly client: ApiClient
  readonly meetingId: string
  readonly declared: Declarations | undefined
  readonly keep: (declarations: Declarations) => void
  readonly acts: Acts
  readonly noting: Noting
  /** Answers once what is written in the minutes is durable. */
  readonly settled: () => Promise<void>
  /** The way back to the form with an interest as it was typed; `known` where that is declared already. */
  readonly again: (interest: NewInterest, known: Declaration | null) => () => void
}

/** Interests: declared, changed, taken out, or none. What the minutes say follows as long as nobody has written in it since. */
export function declaring({ client, meetingId, declared, keep, acts, noting, settled, again }: DeclaringParts) {
  const carry = async (work: () => Promise<void>, typed?: Typed): Promise<boolean> => {
    const outcome = await acts.act(work, typed)
    return outcome.kind === 'done'
  }
  const noteOf = ({ id, note }: { readonly id: string; readonly note: string }, words: string): Noted => ({
    words,
    kind: 'declarationNote',
    note,
    undo: async () => keep((await client.declaration.remove({ id })).declarations),
    tie: async (blockId) => keep(await client.declaration.noteWritten({ id, blockId })),
  })
  return {
    declare: (interest: NewInterest, name: string) => {
      const minute = noting.begin()
      return carry(
        async () => {
          const done = await client.declaration.add({ meetingId, ...interest })
          keep(done.declarations)
          await minute(noteOf(done, `Interest declared: ${name}`))
        },
        typedOf(name, again({ ...interest }, null)),
      )
    },
    declareNone: () => {
      const minute = noting.begin()
      return carry(async () => {
        const isNew = declared?.nil === null
        const done = await client.declaration.declareNone({ meetingId })
        keep(done.declarations)
        if (isNew) await minute(noteOf(done, 'No interests declared'))
      })
    },
    changeDeclared: (before: Declaration, { personId: _person, ...interest }: NewInterest) =>
      carry(
        async () => {
          const { id, name } = before
          await settled()
          const done = await client.declaration.update({ id, ...interest })
          keep(done.declarations)
          noting.offer(`Interest of ${name} changed${standing(done.line)}`, async () =>
            keep((await client.declaration.update({ id, ...interestOf(before) })).declarations),
          )
        },
        typedOf(before.name, again({ ...interest, personId: before.personId }, before)),
      ),
    removeDeclared: ({ id, name }: Declaration) =>
      carry(async () => {
        await settled()
        const done = await client.declaration.remove({ id })
        keep(done.declarations)
        noting.offer(`Interest of ${name} taken out${standing(done.line)}`, async () =>
          keep(await client.declaration.putBack({ id })),
        )
      }),
  }
}

function typedOf(name: string, open: () => void): Typed {
  return { words: `The interest of ${name}`, open }
}

/** The clerk is told of words that do not follow. */
function standing(line: NoteOutcome): string {
  return line === 'stands' ? '. What the minutes say of it stands as you wrote it' : ''
}

function interestOf({ class: kind, nature, dispensation, consequence, itemIds }: Declaration) {
  return { class: kind, nature, dispensation, consequence, itemIds }
}
