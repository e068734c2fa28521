/**
 * All that can be done by name or by key, said once: the palette, the menu of the window and the list of keys are drawn
 * from it. What has an `href` goes there; the rest is carried out by the part of the page that knows how.
 *
 * Chords keep clear of what belongs to the browser (Ctrl+W, T, N, P, R, F5), of Alt with a letter, Insert and Caps Lock.
 */
const commands = [
  command('palette', 'Find or do…', 'Getting about', { chords: ['Ctrl+K'], menu: 'go', isNotOffered: true }),
  command('help.keys', 'All keys', 'Help', { chords: ['Ctrl+/'], menu: 'help', also: 'shortcuts keyboard' }),
  command('go.meetings', 'Meetings', 'Go to', { href: '/', menu: 'go', also: 'start home committees' }),
  command('go.next-meeting', 'Today’s or the next meeting', 'Go to', { menu: 'go', also: 'open agenda' }),
  command('go.resolutions', 'Resolutions', 'Go to', { href: '/resolutions', menu: 'go', also: 'register decisions' }),
  command('go.findings', 'Findings', 'Go to', { href: '/findings', menu: 'go', also: 'inspections reports' }),
  command('go.people', 'People', 'Go to', { href: '/people', menu: 'go', also: 'members councillors officers' }),
  command('go.search', 'Search', 'Go to', { href: '/search', menu: 'go', also: 'find words' }),
  command('go.import', 'Import old minutes', 'Go to', { href: '/import', menu: 'file', also: 'paste text word file' }),
  command('go.modern-gov', 'Bring in from Modern.Gov', 'Go to', {
    href: '/import/modern-gov',
    menu: 'file',
    also: 'xml committees meetings councillors',
  }),
  command('go.people-import', 'Bring in councillors from a list', 'Go to', {
    href: '/people/import',
    menu: 'file',
    also: 'csv spreadsheet members committees',
  }),
  command('go.safekeeping', 'Safe keeping', 'Go to', {
    href: '/safekeeping',
    menu: 'file',
    also: 'backup copy restore',
  }),
  command('go.settings', 'Settings', 'Go to', {
    href: '/settings',
    chords: ['Ctrl+,'],
    menu: 'file',
    also: 'name theme spelling text size dark light council',
  }),
  command('go.keys', 'Change the keys', 'Go to', {
    href: '/settings/keys',
    menu: 'file',
    also: 'chords shortcuts keyboard bind',
  }),
  command('go.standard-wording', 'Standard wording', 'Go to', {
    href: '/standard-wording',
    menu: 'file',
    also: 'formulas codes ;; phrases',
  }),
  command('go.help', 'Help', 'Help', { href: '/help', menu: 'help', also: 'keys shortcuts how' }),
  command('go.minuting', 'Minuting a meeting by keyboard', 'Help', {
    href: '/help/minuting',
    menu: 'help',
    also: 'keys page crib how',
  }),
  command('go.about', 'About Minute Book', 'Help', { href: '/about', menu: 'help', also: 'version licences' }),
  command('help.report', 'Save a report of a fault', 'Help', { menu: 'help', also: 'error support went wrong' }),
  command('committee.new', 'Add a committee', 'Do', { href: '/committees/new', menu: 'file', also: 'new' }),
  command('page.print', 'Print this page', 'Do', {
    chords: ['Ctrl+P'],
    menu: 'file',
    isChordOfHost: true,
    also: 'paper',
  }),
  command('page.find', 'Find on this page', 'Do', { chords: ['Ctrl+F'], menu: 'edit', isChordOfHost: true }),
  command('view.larger', 'Larger text', 'View', {
    chords: ['Ctrl+='],
    menu: 'view',
    isChordOfHost: true,
    also: 'zoom in',
  }),
  command('view.smaller', 'Smaller text', 'View', {
    chords: ['Ctrl+-'],
    menu: 'view',
    isChordOfHost: true,
    also: 'zoom out',
  }),
  command('view.usual', 'Text as usual', 'View', {
    chords: ['Ctrl+0'],
    menu: 'view',
    isChordOfHost: true,
    also: 'zoom',
  }),
  command('view.light', 'Light', 'View', { menu: 'view', also: 'theme white' }),
  command('view.dark', 'Dark', 'View', { menu: 'view', also: 'theme black night' }),
  command('view.contrast', 'High contrast', 'View', { menu: 'view', also: 'theme' }),
  command('view.system', 'As the computer', 'View', { menu: 'view', also: 'theme light dark' }),
  command('book.lock', 'Lock the minute book', 'Do', {
    chords: ['Ctrl+Shift+L'],
    menu: 'file',
    also: 'passphrase close away',
  }),
  command('sample.open', 'Open the sample council', 'Do', { menu: 'file', also: 'explore example demonstration' }),
  command('sample.leave', 'Back to your own minutes', 'Do', { menu: 'file', also: 'leave the sample council' }),

  command('meeting.previous-item', 'Previous item', 'Getting about', { place: 'meeting', chords: ['Ctrl+↑'] }),
  command('meeting.next-item', 'Next item', 'Getting about', { place: 'meeting', chords: ['Ctrl+↓'] }),
  command('meeting.next-part', 'Next part of the screen', 'Getting about', {
    place: 'meeting',
    chords: ['F6', 'Ctrl+Shift+6'],
  }),
  command('meeting.previous-part', 'Part of the screen before', 'Getting about', {
    place: 'meeting',
    chords: ['Shift+F6', 'Ctrl+Shift+7'],
  }),
  command('meeting.room', 'Who is in the room', 'Getting about', {
    place: 'meeting',
    chords: ['F4', 'Ctrl+Shift+5'],
    also: 'attendance',
  }),
  command('meeting.motion', 'Motion and vote', 'Motions and votes', {
    place: 'meeting',
    chords: ['F9', 'Ctrl+Shift+9'],
    also: 'mover seconder moved seconded hands recorded ballot casting carried lost',
  }),
  command('meeting.amendment', 'Move an amendment', 'Motions and votes', {
    place: 'meeting',
    also: 'motion amend substantive',
  }),
  command('meeting.read-back', 'Read back the last motion or resolution', 'Motions and votes', {
    place: 'meeting',
    chords: ['F8', 'Ctrl+Shift+8'],
    also: 'large aloud',
  }),
  command('meeting.interest', 'Declare an interest', 'The meeting', {
    place: 'meeting',
    also: 'declaration dpi pecuniary conflict',
  }),
  command('meeting.no-interests', 'No interests were declared', 'The meeting', {
    place: 'meeting',
    also: 'nil return declaration',
  }),
  command('meeting.interest-room', 'Minute who leaves for an interest, or comes back', 'The meeting', {
    place: 'meeting',
    chords: ['Shift+F4', 'Ctrl+Shift+G'],
    also: 'declaration room',
  }),
  command('meeting.quorum-loss', 'Minute the loss of quorum', 'The meeting', { place: 'meeting', also: 'inquorate' }),
  command('meeting.take-back', 'Undo what was done, not written', 'The meeting', {
    place: 'meeting',
    chords: ['Shift+F8', 'Ctrl+Shift+X'],
    also: 'last arrival departure act back too',
  }),
  command('meeting.rename-item', 'Rename the item', 'The meeting', {
    place: 'meeting',
    chords: ['F2', 'Ctrl+Shift+Y'],
  }),
  command('meeting.details', 'Details of the meeting', 'The meeting', {
    place: 'meeting',
    also: 'date time place venue',
  }),
  command('meeting.agenda', 'Prepare the agenda', 'The meeting', { place: 'meeting', also: 'items order attachments' }),
  command('meeting.arising', 'Matters arising before this meeting', 'The meeting', {
    place: 'meeting',
    also: 'actions',
  }),
  command('meeting.word-full', 'Full minutes in Word', 'The meeting', {
    place: 'meeting',
    also: 'export document docx',
  }),
  command('meeting.word-public', 'Public minutes in Word', 'The meeting', { place: 'meeting', also: 'export docx' }),

  command('meeting.start', 'Start the meeting', 'The meeting', { place: 'meeting', also: 'begin open session' }),
  command('meeting.adjourn', 'Adjourn the meeting', 'The meeting', { place: 'meeting', also: 'break pause' }),
  command('meeting.resume', 'Resume the meeting', 'The meeting', { place: 'meeting', also: 'go on after adjournment' }),
  command('meeting.close', 'Close the meeting', 'The meeting', { place: 'meeting', also: 'end finish' }),
  command('meeting.reopen', 'Open the meeting again', 'The meeting', { place: 'meeting', also: 'reopen' }),
  command('meeting.preside', 'Who presides', 'The meeting', { place: 'meeting', also: 'chair presiding change' }),
  command('meeting.take-item', 'Take the item now', 'The meeting', {
    place: 'meeting',
    also: 'out of order next business start again',
  }),
  command('meeting.order-note', 'Minute that the item was taken out of its turn', 'The meeting', {
    place: 'meeting',
    also: 'order of business',
  }),
  command('meeting.defer-item', 'Defer the item', 'The meeting', { place: 'meeting', also: 'postpone later' }),
  command('meeting.withdraw-item', 'Withdraw the item', 'The meeting', { place: 'meeting' }),
  command('meeting.pass-item', 'The item was not reached', 'The meeting', { place: 'meeting', also: 'no time' }),
  command('meeting.restore-item', 'Put the item back to be taken', 'The meeting', {
    place: 'meeting',
    also: 'undo deferred withdrawn restore',
  }),
  command('meeting.not-taken', 'The item was not taken after all', 'The meeting', {
    place: 'meeting',
    also: 'only looked at wrong times',
  }),
  command('meeting.item-times', 'Correct the times of the item', 'The meeting', {
    place: 'meeting',
    also: 'clock wrong when it began and ended',
  }),
  command('meeting.times', 'Correct the times of the meeting', 'The meeting', {
    place: 'meeting',
    also: 'clock wrong when it began and ended',
  }),
  command('meeting.urgent-item', 'Add an urgent item', 'The meeting', { place: 'meeting', also: 'any other business' }),
  command('meeting.exclude-public', 'Exclude the public…', 'The meeting', {
    place: 'meeting',
    also: 'exempt private confidential press resolution schedule 12A part II',
  }),
  command('meeting.readmit-public', 'Let the public in again', 'The meeting', {
    place: 'meeting',
    also: 'exempt return readmit open',
  }),
  command('meeting.access', 'Exempt or open: the item', 'The meeting', {
    place: 'meeting',
    also: 'confidential paragraph public title summary',
  }),
  command('meeting.after', 'After the meeting: what is missing', 'The meeting', {
    place: 'meeting',
    also: 'to do gaps check list',
  }),
  command('line.access', 'Exempt or open: the line', 'Writing', {
    place: 'line',
    also: 'confidential paragraph publish',
  }),

  command('line.kind', 'Change the kind of the line', 'Writing', { place: 'line', chords: ['Ctrl+.'] }),
  command('line.nest', 'Nest the line', 'Writing', { place: 'line', chords: ['Alt+Shift+→'], also: 'deeper indent' }),
  command('line.unnest', 'Out of the nesting', 'Writing', { place: 'line', chords: ['Alt+Shift+←'], also: 'outdent' }),
  command('line.up', 'Move the line up', 'Writing', { place: 'line', chords: ['Alt+Shift+↑'] }),
  command('line.down', 'Move the line down', 'Writing', { place: 'line', chords: ['Alt+Shift+↓'] }),
  command('line.column', 'Add a column to the table', 'Writing', { place: 'line', also: 'cell insert row right' }),
  command('line.column-out', 'Take the column out of the table', 'Writing', {
    place: 'line',
    also: 'cell delete remove row',
  }),
  command('line.bold', 'Bold', 'Writing', { place: 'line', chords: ['Ctrl+B'] }),
  command('line.italic', 'Italic', 'Writing', { place: 'line', chords: ['Ctrl+I'] }),
  command('line.undo', 'Undo', 'Writing', { place: 'line', chords: ['Ctrl+Z'] }),
  command('line.redo', 'Redo', 'Writing', { place: 'line', chords: ['Ctrl+Y', 'Ctrl+Shift+Z'] }),
  command('meeting.drafts', 'Put in the draft resolutions of the agenda', 'Writing', {
    place: 'meeting',
    chords: ['Ctrl+Shift+D'],
    also: 'recommendations',
  }),
  command('line.mark-question', 'Mark as a question', 'Writing', { place: 'line', chords: ['Ctrl+Shift+1'] }),
  command('line.mark-response', 'Mark as a response', 'Writing', { place: 'line', chords: ['Ctrl+Shift+2'] }),
  command('line.mark-challenge', 'Mark as a challenge', 'Writing', { place: 'line', chords: ['Ctrl+Shift+3'] }),
  command('line.mark-assurance', 'Mark as an assurance', 'Writing', { place: 'line', chords: ['Ctrl+Shift+4'] }),
  command('line.keep-this', 'Keep this version of the line', 'Writing', { place: 'line', also: 'conflict window' }),
  command('line.keep-that', 'Keep the other version of the line', 'Writing', {
    place: 'line',
    also: 'conflict window',
  }),
  command('line.finding', 'Link a finding', 'Tying to findings and actions', {
    place: 'line',
    chords: ['Ctrl+Shift+F'],
  }),
  command('line.action', 'Make the line an action, or a line again', 'Tying to findings and actions', {
    place: 'line',
    chords: ['Ctrl+Shift+A'],
  }),
  command('line.action-form', 'Make an action of the line with owner and date', 'Tying to findings and actions', {
    place: 'line',
    also: 'form details',
  }),
  command('line.limb', 'Make the line a limb of a resolution, or a line again', 'Writing', {
    place: 'line',
    chords: ['Ctrl+Shift+E'],
    also: 'resolved',
  }),
  command('line.person', 'Name a person or a post', 'Tying to findings and actions', {
    place: 'line',
    also: 'owner @',
  }),
  command('line.due', 'Say when it is due', 'Tying to findings and actions', { place: 'line', also: 'date >>' }),
  command('line.wording', 'Put in standard wording', 'Writing', { place: 'line', also: 'formula code ;;' }),
  command('line.next-slot', 'Next place to fill in standard wording', 'Writing', {
    place: 'line',
    chords: ['Ctrl+Enter'],
    also: 'slot',
  }),
  command('line.history', 'What the line said before', 'Writing', {
    place: 'line',
    chords: ['Ctrl+Shift+H'],
    also: 'history put back removed taken out',
  }),
  command('line.spelling', 'Spelling of the word at the caret', 'Writing', {
    place: 'line',
    chords: ['Ctrl+;'],
    also: 'suggestions dictionary',
  }),
] as const

export type CommandId = (typeof commands)[number]['id']

/** The same, for those who handle commands without knowing each. */
export const allCommands: readonly Command<CommandId>[] = commands

/**
 * Where a chord works: everywhere, in a meeting, or while the caret is in a line of the minutes. Each place hears the chords
 * of those before it too.
 */
export const commandPlaces = ['anywhere', 'meeting', 'line'] as const

export const commandGroups = [
  'Writing',
  'Tying to findings and actions',
  'Motions and votes',
  'Getting about',
  'The meeting',
  'Go to',
  'Do',
  'View',
  'Help',
] as const

export type CommandMenu = 'file' | 'edit' | 'go' | 'view' | 'help'

export type Command<Id extends string = string> = {
  readonly id: Id
  /** What it does, as it stands in palette and menu. */
  readonly words: string
  readonly group: (typeof commandGroups)[number]
  readonly place: (typeof commandPlaces)[number]
  readonly chords: readonly string[]
  readonly href: string | null
  /** The menu of the window that it stands in. */
  readonly menu: CommandMenu | null
  /** Other words by which it is found. */
  readonly also: string
  /** Under the browser host the browser answers this chord itself, with the same. */
  readonly isChordOfHost: boolean
  /** The palette does not offer itself. */
  readonly isNotOffered: boolean
}

/** Keys of the minutes that are part of writing and cannot be asked for by name; Help lists them beside the commands. */
export const writingKeys: readonly { readonly keys: string; readonly words: string }[] = [
  { keys: 'Enter', words: 'Next line of the same kind; on an empty line, out of the list' },
  { keys: 'Backspace', words: 'At the start of a line: out of the nesting, out of the list, then join the line above' },
  { keys: '- and a space', words: 'At the start of a line: a point' },
  { keys: 'Resolved: Enter', words: 'A resolution and its first limb' },
  { keys: '@', words: 'Name a person or a post; in an action, its owner' },
  { keys: '#', words: 'Link a finding, by number or by words; Escape keeps what was typed' },
  { keys: '>>', words: 'When it is due, read as you type; in an action, its date' },
  { keys: ';;', words: 'Standard wording, by its code or its words' },
  { keys: 'Tab', words: 'Out of the minutes; in a row of a table, the next cell' },
]

/** A chord as a clerk reads it on a key cap: "Ctrl ⇧ A". */
export function chordWords(chord: string): string {
  return chord.replaceAll('Shift', '⇧').replaceAll('+', ' ').replace('=', '+')
}

/** The chord that a key press makes: "Ctrl+Shift+F"; letters in capitals, arrows as arrows. */
export function chordOf(press: {
  readonly key: string
  /** The place of the key: a figure with Shift is a figure, whatever sign the keyboard has there. */
  readonly code?: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}): string {
  const figure =
    press.shiftKey && (press.ctrlKey || press.metaKey) ? /^Digit(\d)$/.exec(press.code ?? '')?.[1] : undefined
  const key = figure ?? arrows[press.key] ?? (press.key.length === 1 ? press.key.toUpperCase() : press.key)
  // The sign itself says whether Shift was needed for it; on a letter or a named key Shift is part of the chord.
  const isShifted =
    press.shiftKey && (figure !== undefined || /^[A-Z]$/.test(key) || key.length > 1 || key in arrowSigns)
  const held = [press.ctrlKey || press.metaKey ? 'Ctrl' : null, press.altKey ? 'Alt' : null, isShifted ? 'Shift' : null]
  return [...held.filter((part) => part !== null), key].join('+')
}

const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }
const arrowSigns: Readonly<Record<string, true>> = { '↑': true, '↓': true, '←': true, '→': true }

type Rest = Partial<Omit<Command, 'id' | 'words' | 'group'>>

function command<const Id extends string>(id: Id, words: string, group: Command['group'], rest: Rest): Command<Id> {
  return {
    id,
    words,
    group,
    place: 'anywhere',
    chords: [],
    href: null,
    menu: null,
    also: '',
    isChordOfHost: false,
    isNotOffered: false,
    ...rest,
  }
}
