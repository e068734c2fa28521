/**
 * Why the meeting adjourned, as it stands within the sentence that says so: "for a short break", "because of a fire alarm",
 * "to let members read the late paper". What the clerk wrote as a sentence stands after it as one.
 */
export type ReasonWords =
  | { readonly kind: 'none' }
  /** After the time of the adjournment; what goes on after a clause needs a comma. */
  | { readonly kind: 'phrase'; readonly words: string; readonly isClause: boolean }
  | { readonly kind: 'sentence'; readonly words: string }

/**
 * Reads a reason as clerks put it: "to …", "for …" and the like go on in the sentence as they are; what people adjourn for
 * (a break, lunch, advice) follows "for"; anything else that is a name and no statement follows "because of". The words of
 * the clerk stay, but for an article that the sentence needs, and a capital that it does not.
 */
export function reasonWords(reason: string | null): ReasonWords {
  const said = (reason ?? '').trim().replace(/[.;,]+$/, '')
  if (said === '') return { kind: 'none' }
  const words = said.replace(startsSmall, (first) => first.toLowerCase())
  if (/[.;!?]\s/.test(said)) return sentenceOf(said)
  if (clauseOpeners.test(words)) return { kind: 'phrase', words, isClause: true }
  if (phraseOpeners.test(words)) return { kind: 'phrase', words, isClause: false }
  if (isStatement(words)) return sentenceOf(said)
  const opening = purposes.test(words) ? 'for' : 'because of'
  return { kind: 'phrase', words: `${opening} ${withArticle(words)}`, isClause: false }
}

/** First words that are nobody’s name, so that their capital goes inside a sentence. */
const startsSmall =
  /^(?:To|For|So|In|As|At|On|By|An?|The|Because|Owing|Due|While|Whilst|When|Since|Until|Following|After|Pending|Awaiting|Waiting|Seeking|Allowing|With|Some|Two|Three|Comfort|Short|Brief|Lunch|Tea|Fire|Power|Legal)\b/

const clauseOpeners = /^(?:to|in order to|so|so that|because(?! of)|as|while|whilst|when|since)\b/i

const phraseOpeners =
  /^(?:for|because of|owing to|due to|on|at|by|in|with|without|until|till|following|after|before|pending|during|awaiting|waiting|seeking|allowing|subject to)\b/i

/** "Break", "ten-minute comfort break", "lunch", "legal advice on the claim": what one adjourns for. */
const purposes =
  /^(?:(?!(?:of|in|to|by|after|with|at|from)\b)[\p{L}\d’'-]+\s+){0,4}(?:breaks?|recess|interval|pause|lunch|tea|supper|dinner|refreshments|prayers?|advice|consultations?|discussions?|negotiations?|(?:site )?visit|training|briefing|deliberations?|inspection)(?:\s+(?:of (?:[\p{L}\d-]+ )?(?:minutes?|hours?|an hour)|with|between|on|from|about)\b.*)?$/iu

/** A verb of its own, which no "that" or "which" hangs on another word: "the fire alarm had sounded". */
function isStatement(words: string): boolean {
  const verb = finiteVerb.exec(words)
  return verb !== null && !/\b(?:that|which|who|whose|where)\b/i.test(words.slice(0, verb.index))
}

const finiteVerb =
  /\b(?:was|were|is|are|had|has|have|could|would|did|does|wished|asked|needed|wanted|requested|sounded|failed|left|arrived|became|felt|went|fell|began|interrupted)\b/i

function sentenceOf(said: string): ReasonWords {
  return { kind: 'sentence', words: `${said.charAt(0).toUpperCase()}${said.slice(1)}` }
}

/** "A fire alarm" of "fire alarm"; what cannot be counted ("illness", "bad weather") and what has an article stays. */
function withArticle(words: string): string {
  if (determined.test(words)) return words
  const head = words.split(/\s+(?:of|in|at|on|to|with|from|between|by|about|that|which)\s+/i)[0] ?? words
  if (!counted.test(head)) return words
  return `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`
}

const determined =
  /^(?:an?|the|some|any|this|that|these|those|his|her|their|its|our|two|three|four|several|many|both|another|one|\d+)(?=\s)/i

const counted =
  /\b(?:break|recess|interval|pause|visit|briefing|consultation|discussion|inspection|alarm|cut|failure|fault|disturbance|evacuation|emergency|incident|drill|interruption|accident|leak|outage|fire|prayer|protest|demonstration|bomb threat|problem)$/i
