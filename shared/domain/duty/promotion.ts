import type { BlockKind } from '#shared/domain/block-kind.ts'
import type { IsoDate } from '#shared/domain/day.ts'
import { findDueExpressions } from '#shared/domain/due-date/due-date.ts'

/** A sentence of the discussion that the clerk may want to make an action of. */
export type PromotionCandidate = {
  readonly text: string
  readonly why: 'undertaking' | 'request' | 'offer' | 'action'
  /** The index of the block that it stands in. */
  readonly block: number
}

const body = String.raw`(?:(?:the\s+)?(?:committee|panel|cabinet|council|board|members|councillors|forum|sub-committee|group|chair(?:man|woman)?|vice-chair(?:man)?|cllr\s+\p{L}+|councillor\s+\p{L}+))`

const will = String.raw`(?:would|will|is to|are to|was to|were to)(?:\s+(?:also|then|now|be\s+able\s+to))?`

const offered =
  /\b(?:offer(?:ed|s)\s+to\s+\p{L}+|(?:signal+ed|expressed|indicated)\s+(?:a|its|their)\s+willingness\s+to|(?:would|will) be (?:happy|pleased|willing) to|(?:was|were) (?:happy|pleased|willing) to (?:provide|share|attend|arrange|meet|circulate|present|report)|invited\s+(?:the\s+)?(?:members|committee|panel|councillors|board)\s+to\s+(?:visit|attend|contact|join))\b/iu

const requested = new RegExp(
  String.raw`\b${body}\s+(?:also\s+|further\s+|then\s+|therefore\s+|specifically\s+)?(?:asked\s+(?:for\s|that\s|(?:the\s+)?(?:officers?|director|chief executive|head)\b[^.]{0,60}\bto\s)|requested\b|sought\s+(?:assurances?|clarification)\s+(?:that|on)\s)|^(?:also\s+)?(?:asked\s+(?:for|that)|requested)\s|\bit was (?:also\s+)?(?:requested|asked)\s+that\b|\ba (?:further )?request was (?:also )?made (?:for|that)\b|\b(?:an? )?(?:update|report|briefing|information|breakdown|details?|data)\s+(?:was|were)\s+(?:also\s+)?requested\b`,
  'iu',
)

const notARequest =
  /\b(?:note|it|thanks|concerns?|views?|appreciation|disappointment)\s+(?:should\s+|to\s+)?be\s+(?:made|minuted|recorded|noted|passed)\b|\bhad\s+(?:previously\s+)?(?:asked|requested)\b|\bto (?:present|introduce) (?:the|this|his|her|their)\b/iu

const undertaken: readonly RegExp[] = [
  /\b(?:agreed|undertook|undertakes|promised|committed|pledged|agrees)\s+to\s+(?!disagree)(?:\p{L}+ly\s+)?(?:look|provide|circulate|share|send|bring|report|write|investigate|arrange|review|update|check|raise|discuss|take|consider|meet|contact|attend|include|prepare|produce|submit|feed|follow|explore|confirm|speak|supply|ask|add|present|liaise|come|forward|email|publish|ensure|examine|draft|invite|organise)\b/iu,
  new RegExp(
    String.raw`\b${will}\s+(?:be\s+)?(?:shared|provided|circulated|reported back|reported|presented|submitted|brought back|brought|sent|fed back|forwarded|distributed|supplied|emailed)\s+(?:back\s+)?(?:to|with)\s+(?:all\s+)?(?:the\s+)?(?:members|councillors|(?:\p{Lu}[\p{L}’'-]*\s+){0,5}(?:panel|committee|board|cabinet|council|sub-committee|forum|group)|(?:the\s+)?(?:next|a future|this|each)\b)`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:updates?|reports?|information|briefings?|figures|data|details|breakdown|response|copy|copies|list|presentation|summary|paper|minutes)\b(?:\s+\p{L}+){0,6}?\s+${will}\s+be\s+(?:provided|circulated|brought|submitted|reported|presented|shared|sent|supplied|forwarded|distributed)\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b${body}\s+${will}\s+(?:be\s+(?:kept\s+)?(?:updated|informed|notified|advised|provided|sent|briefed|supplied)|receive\s)`,
    'iu',
  ),
  new RegExp(
    String.raw`\b${will}\s+(?:report back|feed back|provide|circulate|bring back|share|send|supply|publish|forward|distribute|write to|follow up|look into|investigate)\s?(?:\p{L}+\s+){0,4}?(?:members|panel|committee|councillors|board|updates?|reports?|information|briefings?|details|figures|data|response|to\b|on\b|this\b|the matter\b)`,
    'iu',
  ),
  /\b(?:took|take)\s+(?:this|that|it|an|the)\s+(?:away|action)\b/iu,
  /\bagreed\s+that\s+(?:\p{L}[\p{L}’'-]*\s+){1,12}would\s+(?:look|provide|circulate|share|send|bring|report|write|investigate|arrange|review|update|check|raise|take|meet|contact|prepare|produce|submit|feed|follow|explore|confirm|liaise|publish|draft|invite|organise)\b/iu,
]

/** Narrative about what was, might be or did not happen. */
const notAnUndertaking = /\b(?:would|will)\s+(?:not|have|need|only)\b|\bif (?:asked|required|necessary)\b|\bin \d{4},/iu

/**
 * The sentences of the discussion that promise, ask or offer something, or that carry an action of their own. They are
 * offered to the clerk and never made into actions unasked. The limbs of resolutions are not looked at.
 */
export function promotionCandidates(
  blocks: readonly { readonly kind: BlockKind; readonly text: string }[],
  madeOn: IsoDate | null,
): readonly PromotionCandidate[] {
  return blocks.flatMap((block, index) => {
    if (
      /^(?:resolutionHeading|resolutionLimb|leadIn|motion|amendment|quotation|clerkNote|exemptMarker)$/u.test(
        block.kind,
      )
    )
      return []
    if (block.kind === 'actionNote') return [{ text: block.text.trim(), why: 'action' as const, block: index }]
    return sentencesOf(block.text).flatMap((text) => {
      const why = whyPromote(text, madeOn)
      return why === null ? [] : [{ text, why, block: index }]
    })
  })
}

function whyPromote(sentence: string, madeOn: IsoDate | null): PromotionCandidate['why'] | null {
  if (sentence.length > 2000) return null
  if (/(?:^|\(|\s)ACTIONS?\s*(?:[:–—-]|for\b|by\b)/u.test(sentence)) return 'action'
  if (requested.test(sentence) && !notARequest.test(sentence)) return 'request'
  if (offered.test(sentence)) return 'offer'
  const isPromised = undertaken.some((pattern) => pattern.test(sentence))
  return isPromised && !notAnUndertaking.test(sentence) && !isAllPast(sentence, madeOn) ? 'undertaking' : null
}

/** A promise whose only date was over before the meeting is a story about it. */
function isAllPast(sentence: string, madeOn: IsoDate | null): boolean {
  const dated = findDueExpressions(sentence, madeOn).filter(({ end }) => end !== null)
  return madeOn !== null && dated.length > 0 && dated.every(({ end }) => end !== null && end < madeOn)
}

/** Cuts a paragraph into sentences; titles and short forms do not end one. */
function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = []
  let from = 0
  for (const stop of text.matchAll(
    /(?<!\b(?:Mr|Mrs|Ms|Dr|Cllr|Rev|St|No|e\.g|i\.e|etc))[.?!]['’”")]{0,2}\s+(?=[\p{Lu}“‘(])/gu,
  )) {
    const end = stop.index + stop[0].trimEnd().length
    sentences.push(text.slice(from, end).trim())
    from = stop.index + stop[0].length
  }
  return [...sentences, text.slice(from).trim()].filter((sentence) => sentence !== '')
}
