// Runs the built preload in a world of its own, with the part of `electron` that a sandboxed preload has and this one uses.
export function isolatedWorld(secret, binding, preload) {
  if (window !== window.top) return
  const exposed = new Map()
  const listeners = new Map()
  const say = (what, detail) => {
    window.dispatchEvent(new CustomEvent(`${secret}:${what}`, { detail: JSON.stringify(detail) }))
  }

  window.addEventListener(`${secret}:call`, ({ detail }) => {
    const { name, method, args } = JSON.parse(detail)
    const values = args.map(({ callback, value }) =>
      callback === undefined ? value : (...told) => say('callback', { callback, values: told }),
    )
    exposed.get(name)?.[method]?.(...values)
  })

  globalThis.electronPush = (channel, args) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args)
  }

  const ipcRenderer = {
    send: (channel, ...args) => globalThis[binding](JSON.stringify({ channel, args })),
    on: (channel, listener) => void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
  }
  const contextBridge = {
    exposeInMainWorld: (name, api) => {
      exposed.set(name, api)
      say('expose', { name, methods: Object.keys(api) })
    },
  }
  const require = (name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer }
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  preload(require, module, module.exports)
}
