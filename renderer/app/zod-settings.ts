import { z } from 'zod'

// Zod tries to compile each check with `new Function` as it is made; the page's security policy refuses that, loudly. So this
// file is imported before any other that makes a check.
z.config({ jitless: true })
