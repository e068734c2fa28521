import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { minutesTextOf } from '#core/import/understand-old-minutes.ts'
import { committeeNamed } from '#core/committee-procedures.ts'
import type { Core } from '#core/core.ts'
import { router } from '#core/router.ts'
import { copyAttachments } from '#db/attachment-copies.ts'
import { backUp, restore, type Keys } from '#db/backup.ts'
import { largestTextFile, readTextFile, tooLarge } from '#shared/domain/text-file.ts'
import { isIsoDate } from '#shared/domain/day.ts'
import { RuleBroken } from '#shared/errors.ts'
import { WrongCommandLine, type OptionName } from './command-line.ts'

type Api = RouterClient<typeof router>

/** The options and words of one call, each looked up by name; `required` makes a missing one a wrong command line. */
export type Given = {
  option(name: OptionName): string | undefined
  required(name: OptionName): string
  said(name: OptionName): boolean
  readonly words: readonly string[]
  /** A path as the caller means it: relative ones start from the folder in which the caller stands. */
  path(typed: string): string
}

export type Command = {
  readonly usage: string
  readonly options: readonly OptionName[]
  /** How many words follow the name: `search` takes one or more. */
  readonly words: 'none' | 'one' | 'some'
  readonly run: (core: Core, given: Given) => Promise<object>
}

/** Every command, by its name of one or two words. */
export const commands: Readonly<Record<string, Command>> = {
  'committee add': {
    usage: 'committee add --name N [--code C] [--style panel|committee]',
    options: ['name', 'code', 'style'],
    words: 'none',
    run: (core, given) =>
      api(core).committee.add({
        name: given.required('name'),
        code: given.option('code'),
        style: oneOf(given, 'style', ['panel', 'committee']),
      }),
  },
  'committee list': {
    usage: 'committee list',
    options: [],
    words: 'none',
    run: async (core) => ({ committees: await api(core).committee.list() }),
  },
  'meeting add': {
    usage: 'meeting add --committee NAME-OR-ID [--date YYYY-MM-DD]',
    options: ['committee', 'date'],
    words: 'none',
    run: async (core, given) =>
      api(core).meeting.add({ committeeId: committeeId(core, given), heldOn: day(given, 'date') ?? null }),
  },
  'meeting list': {
    usage: 'meeting list --committee NAME-OR-ID',
    options: ['committee'],
    words: 'none',
    run: async (core, given) => {
      const meetings = await api(core).meeting.list({ committeeId: committeeId(core, given) })
      return { meetings: meetings.map(({ id, heldOn, title }) => ({ id, date: heldOn, title })) }
    },
  },
  import: {
    usage: 'import FILE --committee NAME-OR-ID [--date YYYY-MM-DD] [--accept-actions all|none] [--again]',
    options: ['committee', 'date', 'accept-actions', 'again'],
    words: 'one',
    run: (core, given) => {
      const file = given.path(given.words[0] ?? '')
      return api(core).minutes.import({
        committee: given.required('committee'),
        heldOn: day(given, 'date') ?? null,
        source: readMinutes(file),
        fileName: basename(file),
        acceptActions: oneOf(given, 'accept-actions', ['all', 'none']) ?? 'none',
        again: given.said('again'),
      })
    },
  },
  'agenda import': {
    usage: 'agenda import FILE --meeting ID',
    options: ['meeting'],
    words: 'one',
    run: async (core, given) => {
      const meetingId = given.required('meeting')
      const text = readText(given.path(given.words[0] ?? ''))
      const { items, leftOver, furniture } = await api(core).agenda.read({ text })
      const { ids } = await api(core).agenda.keep({
        meetingId,
        items: items.map(({ number: _number, ...item }) => item),
      })
      const kept = items.map(({ number, title, kind, isExempt, resolutions }, at) => ({
        id: ids[at],
        printedNumber: number,
        title,
        kind,
        isExempt,
        draftResolutions: resolutions.length,
      }))
      return { meetingId, items: kept, leftOver, furniture }
    },
  },
  'export agenda': {
    usage: 'export agenda --meeting ID --audience public|full --out F.docx',
    options: ['meeting', 'audience', 'out'],
    words: 'none',
    run: async (core, given) => {
      const file = given.path(given.required('out'))
      const { bytes, sha256, warnings } = await api(core).agenda.export({
        meetingId: given.required('meeting'),
        audience: oneOf(given, 'audience', ['public', 'full']) ?? 'public',
      })
      const content = Buffer.from(bytes, 'base64')
      writeWhole(file, content)
      return { file, bytes: content.length, sha256, warnings }
    },
  },
  'matters-arising': {
    usage: 'matters-arising --meeting ID [--as-of YYYY-MM-DD]',
    options: ['meeting', 'as-of'],
    words: 'none',
    run: async (core, given) => {
      const rows = await api(core).action.before({ meetingId: given.required('meeting'), asOf: day(given, 'as-of') })
      const actions = rows.map(
        ({ id, number, text, owner, minute, madeOn, due, group, state, findings, timesCarried }) => ({
          id,
          number,
          text,
          owner,
          minute,
          madeOn,
          due,
          group,
          status: state,
          findings,
          timesCarried,
        }),
      )
      return { actions }
    },
  },
  'action add': {
    usage: 'action add --meeting ID --text T [--owner O] [--due WORDS]',
    options: ['meeting', 'text', 'owner', 'due'],
    words: 'none',
    run: (core, given) =>
      api(core).action.add({
        meetingId: given.required('meeting'),
        text: given.required('text'),
        owner: given.option('owner'),
        due: given.option('due'),
      }),
  },
  'action close': {
    usage: 'action close ID --meeting ID',
    options: ['meeting'],
    words: 'one',
    run: (core, given) => api(core).action.close({ id: given.words[0] ?? '', meetingId: given.required('meeting') }),
  },
  'actions import': {
    usage: 'actions import FILE --committee NAME-OR-ID [--again]',
    options: ['committee', 'again'],
    words: 'one',
    run: async (core, given) => {
      const file = given.path(given.words[0] ?? '')
      const asked = { committeeId: committeeId(core, given), source: readText(file) }
      const read = await api(core).actionList.read(asked)
      const kept = await api(core).actionList.keep({ ...asked, fileName: basename(file), again: given.said('again') })
      return {
        id: kept.id,
        actions: kept.actions,
        problems: read.actions.flatMap(({ line, problems }) => problems.map((message) => ({ line, message }))),
        leftOut: read.leftOut,
      }
    },
  },
  'link add': {
    usage: 'link add --finding ID --to ID [--nature NATURE]',
    options: ['finding', 'to', 'nature'],
    words: 'none',
    run: (core, given) =>
      api(core).link.add({
        findingId: given.required('finding'),
        targetId: given.required('to'),
        nature: oneOf(given, 'nature', ['concerns', 'responds to', 'quotes', 'monitors', 'disputes']),
      }),
  },
  'inspection add': {
    usage: 'inspection add --title T [--framework F] [--published YYYY-MM-DD]',
    options: ['title', 'framework', 'published'],
    words: 'none',
    run: (core, given) =>
      api(core).inspection.add({
        title: given.required('title'),
        framework: oneOf(given, 'framework', ['SIF', 'LSCB review', 'ILACS', 'JTAI', 'Area SEND', 'School', 'Other']),
        publishedOn: day(given, 'published'),
      }),
  },
  'inspection list': {
    usage: 'inspection list',
    options: [],
    words: 'none',
    run: async (core) => ({ inspections: await api(core).inspection.list() }),
  },
  'finding add': {
    usage: 'finding add --inspection ID (--text T [--number N] | --file NUMBERED-LINES.txt)',
    options: ['inspection', 'text', 'number', 'file'],
    words: 'none',
    run: (core, given) => {
      const inspectionId = given.required('inspection')
      const file = given.option('file')
      if (file !== undefined) return api(core).finding.addLines({ inspectionId, lines: readText(given.path(file)) })
      return api(core).finding.add({ inspectionId, text: given.required('text'), number: given.option('number') })
    },
  },
  'finding list': {
    usage: 'finding list --inspection ID',
    options: ['inspection'],
    words: 'none',
    run: async (core, given) => ({
      findings: await api(core).finding.list({ inspectionId: given.required('inspection') }),
    }),
  },
  export: {
    usage: 'export --meeting ID --document minutes --audience public|full --out F.docx',
    options: ['meeting', 'document', 'audience', 'out'],
    words: 'none',
    run: async (core, given) => {
      const file = given.path(given.required('out'))
      const { bytes, sha256, warnings } = await api(core).minutes.export({
        meetingId: given.required('meeting'),
        document: oneOf(given, 'document', ['minutes']) ?? 'minutes',
        audience: oneOf(given, 'audience', ['public', 'full']) ?? 'public',
      })
      const content = Buffer.from(bytes, 'base64')
      writeWhole(file, content)
      return { file, bytes: content.length, sha256, warnings }
    },
  },
  search: {
    usage: 'search WORDS [--committee NAME-OR-ID]',
    options: ['committee'],
    words: 'some',
    run: (core, given) => api(core).search.find({ words: given.words.join(' '), committee: given.option('committee') }),
  },
  check: {
    usage: 'check',
    options: [],
    words: 'none',
    run: (core) => api(core).store.check(),
  },
  backup: {
    usage: 'backup --out FILE',
    options: ['out'],
    words: 'none',
    run: async (core, given) => {
      const file = given.path(given.required('out'))
      const { passphrase, file: open } = core.context.store
      const { bytes } = backUp(open, file, { passphrase })
      copyAttachments(core.context.dataFolder, dirname(file))
      return { file, bytes, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') }
    },
  },
}

/** Restoring replaces the data file, so it runs before any core has opened it. */
export const restoreUsage = 'restore FILE'

export function runRestore(dataFolder: string, given: Given, now: Date, keys: Keys): object {
  const file = given.path(given.words[0] ?? '')
  const stamp = now.toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const restored = restore(dataFolder, file, stamp, keys)
  copyAttachments(dirname(file), dataFolder)
  return { file, ...restored }
}

function api(core: Core): Api {
  return createRouterClient(router, { context: core.context })
}

function committeeId(core: Core, given: Given): string {
  return committeeNamed(core.context.reader, core.context, given.required('committee')).id
}

function day(given: Given, name: OptionName): string | undefined {
  const typed = given.option(name)
  if (typed === undefined) return undefined
  if (isIsoDate(typed)) return typed
  throw new RuleBroken('not_a_date', `“${String(typed)}” is not a date. Write it as YYYY-MM-DD, such as 2016-03-14.`)
}

function oneOf<const Choice extends string>(
  given: Given,
  name: OptionName,
  choices: readonly Choice[],
): Choice | undefined {
  const typed = given.option(name)
  if (typed === undefined) return undefined
  const choice = choices.find((each) => each === typed)
  if (choice !== undefined) return choice
  throw new WrongCommandLine(`--${name} takes ${choices.join(', ')}; “${typed}” is none of them.`)
}

function readText(file: string): string {
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new RuleBroken('file_not_found', `There is no file ${file}. Check its name and folder and try again.`)
  }
  if (statSync(file).size > largestTextFile) throw tooLarge()
  return readTextFile(readFileSync(file))
}

/** Old minutes come as text or as a Word file, whatever it is called. */
function readMinutes(file: string): string {
  if (!existsSync(file) || !statSync(file).isFile() || statSync(file).size > largestTextFile) return readText(file)
  return minutesTextOf(basename(file), readFileSync(file)).source
}

/** The whole file or none: what stood there is replaced only by a complete one. */
function writeWhole(file: string, content: Uint8Array): void {
  const part = `${file}.part`
  try {
    if (!existsSync(dirname(file))) throw new Error('no folder')
    writeFileSync(part, content)
    renameSync(part, file)
  } catch {
    rmSync(part, { force: true })
    throw new RuleBroken(
      'file_not_written',
      `${file} could not be written. Choose a folder that exists and can be written to.`,
    )
  }
}
