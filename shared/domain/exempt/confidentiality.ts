/**
 * Why an item is taken without the public. `exempt`: the committee resolves it, under paragraphs of Schedule 12A (Local
 * Government Act 1972 s.100A(4)). `confidential`: a government department or the law forbids disclosure, so that the public
 * must be excluded, and no resolution or public interest is asked (s.100A(2) and (3)).
 */
export const confidentialities = ['exempt', 'confidential'] as const

export type Confidentiality = (typeof confidentialities)[number]
