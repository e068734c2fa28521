import { protocol } from 'electron'
import { contentSecurityPolicy, securityHeaders } from '#electron/host/content-security-policy.ts'
import { findPageFile } from '#electron/host/page-files.ts'

/** The page's address under Electron: a scheme of its own, which no other program can serve. */
export const pageAddress = 'app://minute-book/'

/** Must be called before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Answers the app's own addresses from the built page in `folder`, each with the security headers. */
export function servePage(folder: string): void {
  const headers = securityHeaders(contentSecurityPolicy())
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    const isOurs = host === new URL(pageAddress).host && request.method === 'GET'
    const file = isOurs ? await findPageFile(folder, pathname) : undefined
    if (!file) return new Response('Not found', { status: 404, headers })
    return new Response(file.body, { headers: { ...headers, 'content-type': file.mimeType } })
  })
}
