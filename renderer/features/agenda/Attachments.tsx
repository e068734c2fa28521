import { useState } from 'react'
import { DropZone, FileTrigger } from 'react-aria-components'
import { attachmentTooLarge, largestAttachment, sizeWords } from '#shared/domain/attachment.ts'
import { useApi } from '#renderer/app/api.tsx'
import { count } from '#renderer/app/count.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { keepFile } from '#renderer/app/keep-file.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { PanelSection } from '#renderer/ui/Panel.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import type { Attachment, PreparedItem } from './agenda-data.ts'
import { base64Of } from '#renderer/app/base64.ts'
import type { OfferUndo } from '#renderer/app/use-undo.ts'

type AttachmentsProps = { readonly item: PreparedItem; readonly offerUndo: OfferUndo }

/** The files that belong to the item: copies, kept with the minute book. */
export function Attachments({ item, offerUndo }: AttachmentsProps) {
  const { client, host } = useApi()
  const { act, problem, forget } = useAct()
  const [refused, setRefused] = useState<string | null>(null)
  const [said, setSaid] = useState('')

  const add = async (files: readonly File[]): Promise<void> => {
    setRefused(null)
    forget()
    for (const [at, file] of files.entries()) {
      setSaid(`Attaching ${at + 1} of ${files.length}: ${file.name}`)
      const sentence = await addOne(file)
      if (sentence === null) continue
      setSaid('')
      return setRefused(`${file.name}: ${sentence}`)
    }
    setSaid(files.length === 0 ? '' : `${count(files.length, 'file')} attached.`)
  }
  const addOne = async (file: File): Promise<string | null> => {
    // A file that is too large is not read to say so.
    if (file.size > largestAttachment) return attachmentTooLarge().message
    const added = await act(async () =>
      client.attachment.add({
        agendaItemId: item.id,
        name: file.name,
        mediaType: file.type.slice(0, 200),
        bytes: await base64Of(file),
        isExempt: item.isExempt,
      }),
    )
    if (added.kind === 'done') return null
    forget()
    return added.message
  }
  const open = async ({ id, name }: Attachment): Promise<void> => {
    setRefused(null)
    const opened = await act(async () => {
      const { outcome } = await host.openAttachment({ id })
      if (outcome === 'download')
        keepFile(name, (await client.attachment.bytes({ id })).bytes, 'application/octet-stream')
      return outcome
    })
    if (opened.kind === 'failed') return
    setSaid(
      opened.value === 'opened' ? `A copy of ${name} is opened; changes to it are not kept.` : `${name} is saved.`,
    )
  }
  const remove = async ({ id, name }: Attachment): Promise<void> => {
    if ((await act(() => client.attachment.remove({ id }))).kind === 'failed') return
    offerUndo(`${name} is no longer attached.`, () => client.attachment.putBack({ id }))
  }
  return (
    <PanelSection title="Attached files" aside="20 MB each at most">
      {item.attachments.length > 0 && (
        <ul className="agenda-files" aria-label="Attached files">
          {item.attachments.map((file) => (
            <li key={file.id}>
              <Button look="plain" icon="file" onPress={() => void open(file)} label={`Open ${file.name}`}>
                <span className="words">{file.name}</span>
              </Button>
              <span className="small quiet">{sizeWords(file.size)}</span>
              {item.isExempt ? (
                <Tag look="exempt" icon="lock">
                  Exempt
                </Tag>
              ) : (
                <label className="choice small">
                  <input
                    type="checkbox"
                    aria-label={`${file.name} is exempt`}
                    checked={file.isExempt}
                    onChange={(event) =>
                      void act(() => client.attachment.update({ id: file.id, isExempt: event.target.checked }))
                    }
                  />
                  Exempt
                </label>
              )}
              <Button
                look="plain"
                isSmall
                icon="cross"
                label={`Take ${file.name} off the item`}
                onPress={() => void remove(file)}
              >
                {''}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <DropZone
        className="agenda-drop"
        aria-label="Drop files here"
        onDrop={(event) => {
          const dropped = event.items.flatMap((each) => (each.kind === 'file' ? [each.getFile()] : []))
          void Promise.all(dropped).then(add)
        }}
      >
        <FileTrigger allowsMultiple onSelect={(files) => void add([...(files ?? [])])}>
          <Button icon="plus">Attach files</Button>
        </FileTrigger>
        <span className="small quiet">or drop them here</span>
      </DropZone>
      {(refused ?? problem) !== null && (
        <Notice status="danger" isUrgent>
          <p>{refused ?? problem}</p>
        </Notice>
      )}
      <output className="small second">{said}</output>
    </PanelSection>
  )
}
