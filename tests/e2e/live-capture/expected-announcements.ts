import { assertNever } from '#shared/errors.ts'
import { onAgenda, type ScriptItem, type ScriptLine, type ScriptMotion, type ScriptStep } from './meeting-script.ts'
import { beforehand, quorumNeeded } from './the-room.ts'

/** What a clerk who does not see the screen must have been told of the evening, made from the script alone. */
export function expectedAnnouncements(items: readonly ScriptItem[]): readonly string[] {
  return [
    ...beforehand.apologies.map((name) => `${name}: apologies.`),
    ...beforehand.substitutes.map(({ substitute, member }) => `${substitute} stands in for ${member}.`),
    ...beforehand.late.map((name) => `${name}: apologises for lateness.`),
    'Meeting started at',
    `Quorum: ${quorumNeeded} present, ${quorumNeeded} needed: at the limit`,
    'Saved {time}',
    ...items.flatMap((item, at) => [
      ...comingTo(items, item, at),
      ...item.steps.flatMap((step) => told(items, item, step)),
    ]),
    'Meeting closed at {time}.',
    'to look at.',
  ]
}

/** What breaks in: the quorum lost, and nothing else on an evening on which all is kept. */
export function expectedAlarms(items: readonly ScriptItem[]): readonly string[] {
  const losses = items.flatMap(({ steps }) => steps).filter((step) => step.do === 'lose quorum')
  return losses.map(() => `! Quorum: ${quorumNeeded - 1} present: no quorum`)
}

function comingTo(items: readonly ScriptItem[], item: ScriptItem, at: number): readonly string[] {
  if (item.urgent !== undefined) return [`Urgent item added: ${item.title}`]
  return at === 0 ? [] : [`Item ${numberOf(items, item)}: ${item.title}${item.exempt === undefined ? '' : ', exempt'}`]
}

function told(items: readonly ScriptItem[], item: ScriptItem, step: ScriptStep): readonly string[] {
  switch (step.do) {
    case 'line':
      return toldOfLine(step)
    case 'adjourn':
      return ['Meeting adjourned at {time}.', 'Meeting resumed at {time}.']
    case 'motion':
      return toldOfMotion(step)
    case 'arrive':
      return [`${step.who} joined.`, `Quorum: ${quorumNeeded + 1} present, ${quorumNeeded} needed`]
    case 'leave':
      return [`${step.who} left.`]
    case 'lose quorum':
      return ['Loss of quorum minuted.']
    case 'come back':
      return [`${step.who} returned.`]
    case 'declare':
      return [`Interest declared: ${step.who}.`]
    case 'leave or return':
      return step.note.includes('left the room')
        ? ['is to leave for this item. Shift F4 minutes it.', 'left for an interest.']
        : ['left for an interest that does not concern this item. Shift F4 minutes it.', 'returned.']
    case 'exclude':
      return ['The exclusion of the public is in the minutes.']
    case 'readmit':
      return ['The meeting is open to the public again.']
    case 'defer':
      return [`Item ${numberOf(items, item)} deferred.`, `Item ${numberOf(items, item)} deferred to ${step.to}.`]
    case 'take out of turn':
      return [`Item ${numberOf(items, item)} taken at {time}.`]
    default:
      return assertNever(step)
  }
}

function toldOfLine({ mark, finding, action, isOfLimbAbove }: ScriptLine): readonly string[] {
  return [
    ...(mark === undefined ? [] : [`Point, ${mark.charAt(0).toUpperCase()}${mark.slice(1)}`]),
    ...(finding === undefined ? [] : [`Finding ${finding} linked`]),
    ...(isOfLimbAbove === true ? ['Action made of the limb'] : []),
    ...(action?.owner == null ? [] : [`Owner: ${action.owner}`]),
    ...(action?.due == null ? [] : [`Due ${action.due.words}`]),
  ]
}

function toldOfMotion({ mover, seconder, amendments, vote, casting }: ScriptMotion): readonly string[] {
  return [
    `Moved by ${mover}`,
    `Seconded by ${seconder}`,
    ...amendments.flatMap((amendment) => [
      'Amendment: change the words of the motion.',
      `Moved by ${amendment.mover}`,
      `Seconded by ${amendment.seconder}`,
      amendment.vote.method === 'hands'
        ? `The amendment was ${amendment.outcome}: ${amendment.vote.for} for, ${amendment.vote.against} against, ${amendment.vote.abstain} abstained.`
        : 'The amendment was agreed.',
    ]),
    ...(casting === undefined ? [] : ['Motion: as many for as against']),
    vote.method === 'recorded'
      ? `The motion was carried on a recorded vote: ${vote.for.length} for, ${vote.against.length} against, 0 abstained${casting === undefined ? '' : ', on the casting vote of the Chair'}.`
      : 'The motion was carried',
    'Read back. Motion.',
    'The motion is a resolution now.',
  ]
}

function numberOf(items: readonly ScriptItem[], item: ScriptItem): number {
  return onAgenda(items).indexOf(item) + 1
}
