import './app/zod-settings.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/tokens.css'
import './ui/base.css'
import './app/print.css'
import { createApiClient, createHostClient } from './app/api-client.ts'
import { ApiProvider } from './app/api.tsx'
import { App } from './app/App.tsx'
import { openPipe } from './app/pipe.ts'
import { applyLooks, keptLooks } from './app/theme.ts'

applyLooks(keptLooks())

const pipe = openPipe()
const client = createApiClient(pipe)
const host = createHostClient(pipe)
const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')

createRoot(root).render(
  <StrictMode>
    <ApiProvider client={client} host={host} pipe={pipe}>
      <App />
    </ApiProvider>
  </StrictMode>,
)
