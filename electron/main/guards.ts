import { app, session, type IpcMainEvent, type WebContents } from 'electron'
import { pageAddress } from '#electron/main/app-scheme.ts'

/** Refuses, for every page that this program ever opens, what no page of it needs: to leave, and to open anything. */
export function refuseWhatNoPageNeeds(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', (event) => {
      // The page may load itself again, in its own frame; nothing else may be loaded anywhere.
      if (!event.isMainFrame || !event.url.startsWith(pageAddress)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Refuses every permission, every device, and every request that is not for the page's own files. Electron must be ready. */
export function closeSession(): void {
  const ours = session.defaultSession
  ours.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  ours.setPermissionCheckHandler(() => false)
  ours.setDevicePermissionHandler(() => false)
  ours.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOwnRequest(request.url) }))
}

/** Whether a message came from our page, in the main frame of our window, and not from anything inside or beside it. */
export function isFromOurPage(event: IpcMainEvent, page: WebContents): boolean {
  const frame = event.senderFrame
  return event.sender === page && frame !== null && frame.parent === null && frame.url.startsWith(pageAddress)
}

/** A finished document is saved from the page's memory (`blob:`); the developer's tools bring their own files. */
function isOwnRequest(url: string): boolean {
  return url.startsWith(pageAddress) || url.startsWith(`blob:${pageAddress}`) || url.startsWith('devtools://')
}
