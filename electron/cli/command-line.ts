import { parseArgs } from 'node:util'

/** What was typed after the command's name: words in order, and options by name. */
export type Typed = {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}

/** A command line that does not say what to do; told with what would. */
export class WrongCommandLine extends Error {
  override readonly name = 'WrongCommandLine'
}

/** Options that are said or not said; every other one takes a value. */
const switches = ['json', 'again', 'help'] as const

const withValue = [
  'data',
  'name',
  'code',
  'style',
  'committee',
  'date',
  'accept-actions',
  'meeting',
  'as-of',
  'text',
  'owner',
  'due',
  'finding',
  'to',
  'nature',
  'title',
  'framework',
  'published',
  'inspection',
  'number',
  'file',
  'document',
  'audience',
  'out',
] as const

/**
 * Reads a command line. Options may stand anywhere.
 *
 * @throws WrongCommandLine for an option that no command has, or one without its value.
 */
export function readCommandLine(typed: readonly string[]): Typed {
  try {
    const { positionals, values } = parseArgs({
      args: [...typed],
      allowPositionals: true,
      strict: true,
      options: {
        ...Object.fromEntries(withValue.map((name) => [name, { type: 'string' as const }])),
        ...Object.fromEntries(switches.map((name) => [name, { type: 'boolean' as const }])),
      },
    })
    return { words: positionals, options: values }
  } catch (error) {
    throw new WrongCommandLine(error instanceof Error ? error.message : 'The command line could not be read.')
  }
}

export type OptionName = (typeof withValue)[number] | (typeof switches)[number]
