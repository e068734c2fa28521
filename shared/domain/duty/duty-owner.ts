/** A post, a person or a body of people that can be set to work. */
const head =
  /\b(?:director|officers?|head|manager|chief executive|commissioner|chair|chairman|chairwoman|vice-chair|clerk|leader|member|councillor|cllr|mr|mrs|ms|miss|dr|solicitor|treasurer|secretary|lead|team|service|services|trust|auditors?|coordinator|co-ordinator|partnership|inspector|superintendent|principal|headteacher|adviser|advisor|mayor|portfolio holder|group|officers)\b/iu

const name = String.raw`(?:the\s+)?(?:(?:relevant|lead|responsible|appropriate)\s+)?(?:\p{Lu}[\p{L}’'.\u00AD-]*|officers)(?:(?:\s*[,/&]\s*|\s+(?:(?:of|for|and|the|in|to|with|&)\s+){0,2})(?:\p{Lu}[\p{L}’'.\u00AD-]*|\(\p{Lu}[\p{L} ]{0,40}\))){0,14}`

const patterns: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:delegates?|delegated|delegation|authority|authorisation|authorised)\b[^.;]{0,60}?\bto\s+(?<owner>${name})`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:requests?|requested|asks?|asked|invites?|invited|instructs?|instructed|authorises?|authorised|directs?|directed|requires?|required)\s+(?:that\s+)?(?<owner>${name})`,
    'u',
  ),
  new RegExp(
    String.raw`^\W*(?:(?:AGREED|[Aa]greed):?\s+)?(?:(?:[Tt]hat|THAT)\s+)?(?<owner>${name})(?:,[^,;.]{1,120},)?\s+(?:be\s+(?:requested|asked|invited|instructed|authorised|directed|required|delegated|given|tasked|encouraged)\b|(?:would|will|should|shall|must)\s+(?!be\b)\p{Ll}+|to\s+(?!be\b)\p{Ll}+)`,
    'u',
  ),
  new RegExp(
    String.raw`^\W*(?:(?:AGREED|[Aa]greed):?\s+)?(?:(?:[Tt]hat|THAT)\s+)?(?<owner>${name})\s+(?!be\b|is\b|was\b|were\b|has\b|had\b)(?:provide|report|circulate|attend|prepare|submit|present|bring|produce|write|send|share|arrange|review|consult|publish|monitor|ensure|investigate|update|undertake|develop|contact|liaise|explore|examine|take|look|raise|convene|organise)\b`,
    'u',
  ),
  new RegExp(String.raw`\bbe\s+\p{Ll}+\s+(?:[^.;]{0,80}?\s)?by\s+(?<owner>${name})`, 'u'),
  new RegExp(String.raw`^\W*ACTIONS?\W+(?:for\s+|by\s+)?(?<owner>${name})`, 'u'),
]

/** Bodies that resolve: where one is the subject, nobody is named yet. “Clerk to the Council” is no body. */
const resolvingBody =
  /^(?:the\s+)?(?:(?!(?:of|to|for|chief)\b)[\p{L}’'&,-]+\s+){0,6}(?:committee|panel|cabinet|council|board|executive|forum|members|councillors)$/iu

const nobodyYet = /^(?:a|an|any|all|some)\b|^(?:the\s+)?(?:members?|councillors?)$/iu

/** Who a limb sets to work, as printed but for the article; null where it names nobody, or “a Member”. */
export function ownerNamed(text: string): string | null {
  const searched = text.slice(0, 2000)
  for (const pattern of patterns) {
    const owner = pattern.exec(searched)?.groups?.['owner']?.replace(/[\s,.]+$/u, '')
    if (owner === undefined || nobodyYet.test(owner) || resolvingBody.test(owner) || !head.test(owner)) continue
    return /^The\s/u.test(owner) ? owner : owner.replace(/^the\s+/u, '')
  }
  return null
}
