import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

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
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      minify: true,
      chunkSizeWarningLimit: 2_000, // read from this computer, in one piece
      rollupOptions: { input: { index: at('renderer/index.html') } },
    },
  },
})
