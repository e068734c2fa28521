import type { Gap, RecordedAction, RecordedItem, RecordedLine } from '#shared/domain/after-meeting/gap.ts'

type Told = Pick<Gap, 'group' | 'message'>

export function gapOfLine(rule: string, item: RecordedItem, line: RecordedLine, told: Told): Gap {
  return {
    ...told,
    key: `${rule}:${line.id}`,
    quote: `Item ${item.number} · ${line.text}`,
    place: 'line',
    itemId: item.id,
    blockId: line.id,
    actionId: null,
  }
}

export function gapOfItem(rule: string, item: RecordedItem, told: Told & { readonly place?: Gap['place'] }): Gap {
  const { place = 'item', ...said } = told
  const quote = `Item ${item.number} · ${item.title}`
  return { ...said, key: `${rule}:${item.id}`, quote, place, itemId: item.id, blockId: null, actionId: null }
}

export function gapOfAction(rule: string, action: RecordedAction, told: Told): Gap {
  const { id, itemId, blockId, number, text } = action
  return {
    ...told,
    key: `${rule}:${id}`,
    quote: `A${number} · ${text}`,
    place: 'action',
    itemId,
    blockId,
    actionId: id,
  }
}

export function gapOfRoom(rule: string, told: Told): Gap {
  return { ...told, key: rule, quote: '', place: 'room', itemId: null, blockId: null, actionId: null }
}
