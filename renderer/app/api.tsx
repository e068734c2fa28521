import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { MutationCache, QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { createContext, use, useEffect, useState, type ReactNode } from 'react'
import type { ApiClient, HostClient } from './api-client.ts'
import type { Pipe } from './pipe.ts'
import { whenTypingPauses } from './typing-pause.ts'

/** The core as the page sees it: `client` to ask once, `query` for what a screen shows and keeps up to date; `host` and `hostQuery` the same of the host; `pipe` for the line's state. */
export type Api = {
  readonly client: ApiClient
  readonly query: ReturnType<typeof queryUtils>
  readonly host: HostClient
  readonly hostQuery: ReturnType<typeof hostQueryUtils>
  readonly pipe: Pipe
}

type ApiProviderProps = {
  readonly client: ApiClient
  readonly host: HostClient
  readonly pipe: Pipe
  readonly children: ReactNode
}

const ApiContext = createContext<Api | null>(null)

export function ApiProvider({ client, host, pipe, children }: ApiProviderProps) {
  const [queryClient] = useState(createQueryClient)
  const [api] = useState<Api>(() => ({
    client,
    host,
    pipe,
    query: queryUtils(client),
    hostQuery: hostQueryUtils(host),
  }))
  return (
    <QueryClientProvider client={queryClient}>
      <ApiContext value={api}>
        <Watch client={client} />
        {children}
      </ApiContext>
    </QueryClientProvider>
  )
}

export function useApi(): Api {
  const api = use(ApiContext)
  if (api === null) throw new Error('useApi outside of ApiProvider')
  return api
}

/** What changes in the data file, here or by the command line, is asked for again by every screen that shows it. */
function Watch({ client }: { readonly client: ApiClient }) {
  const queryClient = useQueryClient()
  useEffect(() => {
    const leaving = new AbortController()
    const onChange = whenTypingPauses(() => {
      if (!leaving.signal.aborted) void queryClient.invalidateQueries()
    })
    void followChanges(client, leaving.signal, onChange)
    return () => leaving.abort()
  }, [client, queryClient])
  return null
}

async function followChanges(client: ApiClient, signal: AbortSignal, onChange: () => void): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const _ of await client.store.watch(undefined, { signal })) onChange()
    } catch {
      // The core went away or the page is leaving: the pipe says so where it can be seen, and the loop asks again.
    }
    await new Promise((done) => setTimeout(done, 500))
    if (!signal.aborted) onChange()
  }
}

function queryUtils(client: ApiClient) {
  return createTanstackQueryUtils(client)
}

/** Kept under a key of its own: two contracts may have procedures of one name. */
function hostQueryUtils(host: HostClient) {
  return createTanstackQueryUtils(host, { path: ['host'] })
}

/** `networkMode: always`, since the network is not used; nothing is asked again by itself, as refusals stay refusals. */
function createQueryClient(): QueryClient {
  const queryClient: QueryClient = new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: 30_000, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
    mutationCache: new MutationCache({ onSuccess: () => queryClient.invalidateQueries() }),
  })
  return queryClient
}
