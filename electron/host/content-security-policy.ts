/** The one `<style>` that react-aria puts into the page (it hides focus rings on pressed elements): known by its hash. */
const reactAriaStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

/**
 * The page's content security policy, the same under both hosts: its own files and nothing else, no inline script or style,
 * and no text turned into script or markup.
 *
 * @param alsoConnect what the page may connect to besides its own origin (the browser host's WebSocket).
 */
export function contentSecurityPolicy(...alsoConnect: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${reactAriaStyle}`,
    "font-src 'self'",
    "img-src 'self'",
    ["connect-src 'self'", ...alsoConnect].join(' '),
    "worker-src 'self'",
    "require-trusted-types-for 'script'",
    // The one file of its own that the page starts as a worker.
    // And the editor hands pasted text to a document of no page, in which nothing is run or loaded.
    'trusted-types spelling ProseMirrorClipboard',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** What every answer of either host carries. Nothing is kept by the browser: the page is on this machine anyway. */
export function securityHeaders(policy: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
    'cache-control': 'no-store',
  }
}
