type SchemeHandler = (request: Request) => Response | Promise<Response>

const schemes = new Map<string, SchemeHandler | undefined>()

export const protocol = {
  registerSchemesAsPrivileged: (list: readonly { readonly scheme: string }[]): void => {
    for (const { scheme } of list) schemes.set(scheme, undefined)
  },
  handle: (scheme: string, handler: SchemeHandler): void => {
    if (!schemes.has(scheme)) throw new Error(`the scheme ${scheme} was not registered as privileged before ready`)
    schemes.set(scheme, handler)
  },
}

/** Chromium refuses schemes that it does not know: `app://host/x` is `https://host.app.double/x` inside the page. */
export function toPageUrl(url: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z]+):\/\/([^/?#]*)(.*)$/.exec(url) ?? []
  return schemes.has(scheme) ? `https://${host}.${scheme}.double${rest || '/'}` : url
}

export function toAppUrl(url: string): string {
  return url.replace(/^https:\/\/([^/]*)\.([a-z]+)\.double(?=[/?#]|$)/, '$2://$1')
}

/** What answers an address of an own scheme; undefined for every other address. */
export function schemeHandler(url: string): SchemeHandler | undefined {
  return schemes.get(url.split(':')[0] ?? '')
}
