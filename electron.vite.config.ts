import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { listLicences, packageOfFile } from './scripts/licence-list.ts'

const at = (path: string) => resolve(import.meta.dirname, path)

/** What the core and the hosts bring along; the page's own packages are seen as it is bundled. */
const behindThePage = [
  'better-sqlite3',
  'drizzle-orm',
  'docx',
  '@orpc/server',
  'fractional-indexing',
  'ws',
  'chrome-launcher',
]

/** The licences of all that ships, for About: a file beside the page. */
function licences() {
  return {
    name: 'licences',
    generateBundle(this: { getModuleIds(): Iterable<string>; emitFile(file: Emitted): void }) {
      const bundled = [...this.getModuleIds()].flatMap((file) => packageOfFile(file) ?? [])
      const list = listLicences(at('.'), [...bundled, 'nspell', 'dictionary-en-gb', ...behindThePage])
      this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(list) })
    },
  }
}

type Emitted = { readonly type: 'asset'; readonly fileName: string; readonly source: string }

// Only what stands in `dependencies` stays outside the bundles (better-sqlite3, and electron itself).
export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      rollupOptions: {
        input: {
          index: at('electron/main/index.ts'),
          browser: at('electron/browser/index.ts'),
          core: at('electron/core/index.ts'),
          safekeeping: at('electron/core/safekeeping/index.ts'),
          'reading-worker': at('electron/core/import/reading-worker.ts'),
          cli: at('electron/cli/index.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      externalizeDeps: false, // a sandboxed preload is one self-contained CommonJS file
      rollupOptions: {
        input: { index: at('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    resolve: {
      // The package names only a loader that reads files; the page takes the dictionary itself into its bundle.
      alias: [{ find: /^dictionary-en-gb\/(index\.(?:aff|dic))/, replacement: at('node_modules/dictionary-en-gb/$1') }],
    },
    plugins: [react(), licences()],
    build: {
      outDir: at('out/renderer'),
      minify: true,
      chunkSizeWarningLimit: 2_000, // read from this computer, in one piece
      rollupOptions: { input: { index: at('renderer/index.html') } },
    },
  },
})
