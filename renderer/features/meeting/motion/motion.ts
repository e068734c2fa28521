import type { z } from 'zod'
import type { motion } from '#shared/contract/motion-contract.ts'

/** A motion or an amendment, as the core tells of it: its line, who moved it, and what came of it. */
export type Motion = z.infer<typeof motion>
