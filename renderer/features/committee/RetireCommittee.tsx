import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { PanelSection } from '#renderer/ui/Panel.tsx'
import type { Committee } from './committee.ts'

/** A committee that meets no more: out of the lists, with every record, until it is brought back. */
export function RetireCommittee({ committee }: { readonly committee: Committee }) {
  const { client } = useApi()
  const { act, problem } = useAct()
  return (
    <PanelSection title="No longer meeting">
      <div className="committee-fields">
        <p className="second small">
          Retiring keeps every meeting, resolution and action. The committee leaves the lists and stands under Retired.
        </p>
        {problem !== null && <p role="alert">{problem}</p>}
        <div className="buttons">
          <Button onPress={() => void act(() => client.committee.retire({ id: committee.id }))}>
            Retire the committee
          </Button>
        </div>
      </div>
    </PanelSection>
  )
}

/** Says that the committee is retired, and undoes it. */
export function RetiredNotice({ committeeId }: { readonly committeeId: string }) {
  const { client } = useApi()
  const { act, problem } = useAct()
  return (
    <div className="committee-retired">
      <Notice status="info">
        <p>{problem ?? 'Retired: out of the lists, with all that was recorded.'}</p>
        <div className="buttons">
          <Button icon="undo" onPress={() => void act(() => client.committee.bringBack({ id: committeeId }))}>
            Bring it back
          </Button>
        </div>
      </Notice>
    </div>
  )
}
