import { FileTrigger } from 'react-aria-components'
import { useApi } from '#renderer/app/api.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import type { ManyFilesStore } from './many-files-store.ts'
import type { OldMinutesStore } from './old-minutes-store.ts'
import { takeFiles } from './take-files.ts'

type ChooseFilesProps = { readonly store: OldMinutesStore; readonly many: ManyFilesStore; readonly isSmall?: boolean }

export function ChooseFiles({ store, many, isSmall }: ChooseFilesProps) {
  const { client } = useApi()
  return (
    <FileTrigger
      allowsMultiple
      acceptedFileTypes={['.txt', '.docx', 'text/plain']}
      onSelect={(files) => void takeFiles(client, store, many, [...(files ?? [])])}
    >
      <Button icon="file" isSmall={isSmall}>
        Choose files
      </Button>
    </FileTrigger>
  )
}
