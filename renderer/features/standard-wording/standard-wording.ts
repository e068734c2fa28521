import type { ApiClient } from '#renderer/app/api-client.ts'

/** One standard wording, as the list holds it. */
export type StandardWording = Awaited<ReturnType<ApiClient['standardWording']['list']>>['wordings'][number]
