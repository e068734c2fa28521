/** The browser's arguments. None of them is a secret. */
export function browserArguments({ profile, way }: { readonly profile: string; readonly way: string }): string[] {
  return [
    `--user-data-dir=${profile}`,
    `--app=${way}`,
    '--window-size=1280,860',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-default-apps',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-client-side-phishing-detection',
    '--disable-breakpad',
    '--metrics-recording-only',
    '--no-pings',
    '--disable-features=Translate,OptimizationHints,MediaRouter,InterestFeedContentSuggestions,AutofillServerCommunication',
    // What is said above is the browser's promise; this is ours: it can reach nothing but this machine. All that is not
    // 127.0.0.1 goes to a proxy that is not there, so a cloud spelling check has nowhere to send a sentence to.
    '--proxy-server=http://127.0.0.1:9',
  ]
}

/** The settings of a new profile: nothing typed leaves it, and nothing typed is offered again by it. */
export const browserPreferences = {
  spellcheck: { use_spelling_service: false },
  search: { suggest_enabled: false },
  signin: { allowed: false },
  translate: { enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
  safebrowsing: { enabled: false, enhanced: false },
  net: { network_prediction_options: 2 },
}
