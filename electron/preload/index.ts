import { contextBridge, ipcRenderer } from 'electron'
import type { HostPort } from '#shared/contract/pipe.ts'

const port: HostPort = {
  post: (text) => ipcRenderer.send('pipe', text),
  listen: (listener) => void ipcRenderer.on('pipe', (_event, text: string) => listener(text)),
}

contextBridge.exposeInMainWorld('minuteBookPort', port)
