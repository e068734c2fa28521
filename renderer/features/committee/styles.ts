import type { CommitteeStyle } from '#shared/domain/committee.ts'
import { wordingProfiles } from '#shared/domain/minutes-document/wording-profile.ts'

/** The two house styles as a clerk would tell them apart: by how they minute and by the words they print. */
export const styleWords: Record<CommitteeStyle, { readonly title: string; readonly words: string }> = {
  panel: { title: 'In points', words: `Members’ points are bullets. ${printed('panel')}` },
  committee: { title: 'In prose', words: `Members’ points are paragraphs. ${printed('committee')}` },
}

function printed(style: CommitteeStyle): string {
  const { resolutionHeading, chairTitle } = wordingProfiles[style]
  return `Decisions stand under “${resolutionHeading.plain}”, and whoever presides is the ${chairTitle}.`
}
