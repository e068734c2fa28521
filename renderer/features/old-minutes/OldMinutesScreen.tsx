import { useStore } from 'zustand'
import { useApi } from '#renderer/app/api.tsx'
import { useDropped } from '#renderer/app/dropped-files.ts'
import { PageHead } from '#renderer/ui/PageHead.tsx'
import { Counts } from './Counts.tsx'
import { DropFiles } from './DropFiles.tsx'
import { KeptImports } from './KeptImports.tsx'
import { KeptNote } from './KeptNote.tsx'
import { LinesDesk } from './LinesDesk.tsx'
import { ManyFiles } from './ManyFiles.tsx'
import { createManyFilesStore } from './many-files-store.ts'
import { createOldMinutesStore } from './old-minutes-store.ts'
import { OtherThings } from './OtherThings.tsx'
import { takeFiles } from './take-files.ts'
import { useDraft } from './use-draft.ts'
import { WriteText } from './WriteText.tsx'
import './old-minutes.css'

const store = createOldMinutesStore()
const many = createManyFilesStore()

/** Old minutes, as text or as files: how each line is understood stands beside it, and nothing is kept before the clerk says so. */
export function OldMinutesScreen() {
  const { source, isWriting } = useStore(store)
  const { progress } = useStore(many)
  const view = useDraft(store)
  const { client } = useApi()
  useDropped('minutes', (files) => void takeFiles(client, store, many, files))
  const isMany = progress.kind !== 'none'
  const isShown = view !== null && !isWriting && !isMany
  return (
    <DropFiles store={store} many={many}>
      <div className={isShown ? 'old-minutes' : 'old-minutes is-start'}>
        <PageHead
          title="Import old minutes"
          second={
            isShown
              ? 'Nothing is kept yet. Check what each line is, tick what to keep, then save.'
              : 'Nothing is kept before you have seen how it is understood.'
          }
        >
          {isShown && <Counts counts={view.counts} lost={view.lost} />}
        </PageHead>
        {isMany && <ManyFiles many={many} />}
        {isShown && <LinesDesk store={store} many={many} view={view} source={source} />}
        {!isShown && !isMany && (
          <div className="old-start">
            <OtherThings />
            <KeptNote store={store} />
            <WriteText store={store} many={many} />
            <KeptImports />
          </div>
        )}
      </div>
    </DropFiles>
  )
}
