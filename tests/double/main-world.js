// Runs in the page's own world before any script of the page: it defines what the preload exposes. The two worlds share the
// document and nothing else; they speak by events whose detail is text, under a name that the page cannot guess.
export function mainWorld(secret) {
  if (window !== window.top) return
  const callbacks = []

  const call = (name, method, args) => {
    const wired = args.map((arg) => {
      if (typeof arg === 'function') return { callback: callbacks.push(arg) - 1 }
      if (arg !== undefined && JSON.stringify(arg) === undefined) throw new Error('An object could not be cloned.')
      return { value: arg }
    })
    const detail = JSON.stringify({ name, method, args: wired })
    window.dispatchEvent(new CustomEvent(`${secret}:call`, { detail }))
  }

  window.addEventListener(`${secret}:expose`, ({ detail }) => {
    const { name, methods } = JSON.parse(detail)
    const port = methods.map((method) => [method, (...args) => call(name, method, args)])
    Object.defineProperty(window, name, { value: Object.freeze(Object.fromEntries(port)), enumerable: true })
  })

  window.addEventListener(`${secret}:callback`, ({ detail }) => {
    const { callback, values } = JSON.parse(detail)
    callbacks[callback]?.(...values)
  })
}
