import type { IParagraphStyleOptions } from 'docx'
import { AlignmentType, BorderStyle, LineRuleType } from 'docx'

/** Twentieths of a point, as Word counts. */
const point = 20
export const centimetre = 567
/** Near-black on white, 16.9:1; the quiet grey of header and footer is 8.5:1. */
export const ink = '1A1D21'
const quiet = '474D55'
const exempt = '87205A'
export const rule = '7D8288'

const bodyText = { after: 8 * point, line: 276, lineRule: LineRuleType.AUTO }

/** The paragraph styles of the house style. Their names are what the app looks for; their look is Arial, 12 pt, left-aligned. */
export const houseParagraphStyles: readonly IParagraphStyleOptions[] = [
  {
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    next: 'Subtitle',
    quickFormat: true,
    run: { size: 40, bold: true, color: ink },
    paragraph: {
      spacing: { before: 0, after: 6 * point, line: 252, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
    },
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'MinuteText',
    quickFormat: true,
    run: { color: quiet },
    paragraph: { spacing: { after: 2 * point, line: 276, lineRule: LineRuleType.AUTO }, keepNext: true },
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    basedOn: 'Normal',
    next: 'MinuteText',
    quickFormat: true,
    run: { size: 28, bold: true, color: ink },
    paragraph: {
      spacing: { before: 20 * point, after: 6 * point, line: 264, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
      outlineLevel: 0,
    },
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    basedOn: 'Normal',
    next: 'MinuteText',
    quickFormat: true,
    run: { size: 24, bold: true, color: ink },
    paragraph: {
      spacing: { before: 12 * point, after: 4 * point, line: 264, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
      outlineLevel: 1,
    },
  },
  { id: 'MinuteText', name: 'Minute Text', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: bodyText } },
  {
    id: 'MinuteLeadin',
    name: 'Minute Lead-in',
    basedOn: 'MinuteText',
    next: 'MinutePoint',
    quickFormat: true,
    paragraph: { keepNext: true },
  },
  {
    id: 'MinutePoint',
    name: 'Minute Point',
    basedOn: 'MinuteText',
    quickFormat: true,
    paragraph: {
      spacing: { after: 6 * point, line: 276, lineRule: LineRuleType.AUTO },
      numbering: { reference: 'points', level: 0 },
    },
  },
  {
    id: 'MinuteResolved',
    name: 'Minute Resolved',
    basedOn: 'MinuteText',
    next: 'MinuteResolution',
    quickFormat: true,
    run: { bold: true },
    paragraph: {
      spacing: { before: 10 * point, after: 5 * point, line: 276, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
    },
  },
  {
    id: 'MinuteResolution',
    name: 'Minute Resolution',
    basedOn: 'MinuteText',
    quickFormat: true,
    paragraph: {
      spacing: { after: 6 * point, line: 276, lineRule: LineRuleType.AUTO },
      keepLines: true,
      numbering: { reference: 'limbs', level: 0 },
    },
  },
  {
    id: 'MinuteAction',
    name: 'Minute Action',
    basedOn: 'MinuteText',
    next: 'MinuteText',
    quickFormat: true,
    run: { bold: true },
    paragraph: { alignment: AlignmentType.LEFT, keepLines: true },
  },
  {
    id: 'MinuteExemptHeading',
    name: 'Minute Exempt Heading',
    basedOn: 'Heading1',
    next: 'MinuteText',
    quickFormat: true,
    run: { color: exempt },
    paragraph: { border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: exempt } } },
  },
  {
    id: 'MinuteAttendanceNote',
    name: 'Minute Attendance Note',
    basedOn: 'MinuteText',
    next: 'MinuteText',
    quickFormat: true,
    run: { italics: true },
  },
  {
    id: 'MinuteQuotation',
    name: 'Minute Quotation',
    basedOn: 'MinuteText',
    quickFormat: true,
    paragraph: {
      indent: { left: centimetre, right: centimetre },
      border: { left: { style: BorderStyle.SINGLE, size: 12, space: 10, color: rule } },
    },
  },
  {
    id: 'Header',
    name: 'header',
    basedOn: 'Normal',
    run: { size: 20, color: quiet },
    paragraph: {
      spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 6, color: rule } },
    },
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    run: { size: 20, color: quiet },
    paragraph: {
      spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
    },
  },
]
