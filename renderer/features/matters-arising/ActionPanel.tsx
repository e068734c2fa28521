import { useQuery } from '@tanstack/react-query'
import type { Ref } from 'react'
import { Link } from 'wouter'
import { formatDayShort } from '#shared/domain/day.ts'
import { Answer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { KeptField } from '#renderer/ui/KeptField.tsx'
import { Notice } from '#renderer/ui/Notice.tsx'
import { Panel, PanelSection } from '#renderer/ui/Panel.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'
import { DeferForm, UpdateForm } from './ProgressForms.tsx'
import { cameFrom, dueMeans, originHref, type ArisingAction } from './arising.ts'

/** What is being told of the action; `none` while its facts are shown. */
export type PanelForm = 'none' | 'update' | 'defer'

type ActionPanelProps = {
  readonly action: ArisingAction
  readonly meetingId: string
  readonly form: PanelForm
  readonly onForm: (form: PanelForm) => void
  readonly onDone: (words: string, undo: (() => Promise<unknown>) | null) => void
  readonly problem: string | null
  readonly headingRef: Ref<HTMLHeadingElement>
  readonly onChange: () => void
  /** Escape: back to the row. */
  readonly onLeave: () => void
}

/** The selected action whole: its words, who is to do it and by when, where it comes from, what happened to it. */
export function ActionPanel(props: ActionPanelProps) {
  const { action, meetingId, form, problem, headingRef, onForm, onDone, onChange, onLeave } = props
  const isOpen = action.state !== 'closed'
  useKeys({ Escape: onLeave })
  return (
    <Panel label={`Action ${action.number}`} className="arising-side">
      <section>
        <h2 ref={headingRef} tabIndex={-1} className="over">
          Action A{action.number}
          {action.printedNumber !== null && `, before: ${action.printedNumber}`}
        </h2>
        <p className="words arising-big">{action.text}</p>
        <div className="buttons">
          <Button onPress={() => onForm('update')} keys="U">
            Update
          </Button>
          {isOpen && (
            <Button onPress={() => onForm('defer')} keys="D">
              Defer
            </Button>
          )}
          <Button onPress={onChange} keys={isOpen ? 'C' : 'R'}>
            {isOpen ? 'Close at this meeting' : 'Reopen'}
          </Button>
        </div>
        {form === 'update' && <UpdateForm action={action} meetingId={meetingId} onDone={onDone} onCancel={onLeave} />}
        {form === 'defer' && <DeferForm action={action} meetingId={meetingId} onDone={onDone} onCancel={onLeave} />}
        {problem !== null && (
          <Notice status="danger" isUrgent>
            <p>{problem}</p>
          </Notice>
        )}
      </section>
      <PanelSection title="Who and when">
        <div className="arising-fields">
          <KeptWords id={action.id} field="owner" label="Owner" kept={action.owner} hint="A name or a post" />
          <KeptWords
            id={action.id}
            field="due"
            label="Due, as worded"
            kept={action.due?.text ?? null}
            hint={dueHint(action)}
          />
        </div>
      </PanelSection>
      <PanelSection title="Where it comes from">
        <p>
          <Origin action={action} />
        </p>
        {action.findings.length > 0 && (
          <p className="arising-from">
            {action.findings.map((finding) => (
              <Tag key={finding.findingId} look="ref" href={`/findings/${finding.findingId}`}>
                {finding.number === null ? 'Finding' : `Finding ${finding.number}`}
              </Tag>
            ))}
          </p>
        )}
      </PanelSection>
      <PanelSection title="What happened to it">
        <History actionId={action.id} />
      </PanelSection>
    </Panel>
  )
}

function Origin({ action }: { readonly action: ArisingAction }) {
  const href = originHref(action)
  if (href !== null) return <Link href={href}>{cameFrom(action) || 'The meeting that made it'}</Link>
  return (
    <>
      {cameFrom(action) || 'No minute given'}
      <span className="means">From the list kept before</span>
    </>
  )
}

function dueHint({ due }: ArisingAction): string {
  if (due === null) return 'Such as “by the end of May” or “next meeting”'
  return dueMeans(due) ?? (due.end === null ? 'No last day, so it is never overdue' : 'The day is as worded')
}

type KeptWordsProps = {
  readonly id: string
  readonly field: 'owner' | 'due'
  readonly label: string
  readonly kept: string | null
  readonly hint: string
}

function KeptWords({ id, field, ...shown }: KeptWordsProps) {
  const { client } = useApi()
  const { act, problem } = useAct()
  const keep = async (words: string | null) =>
    (await act(() => client.action.update({ id, [field]: words }))).kind === 'done'
  return <KeptField {...shown} error={problem} onKeep={keep} />
}

const eventWords = {
  made: 'Made',
  imported: 'Brought in from a list',
  changed: 'Changed',
  updated: 'Update',
  reported: 'Reported complete',
  deferred: 'Put off',
  'deferral withdrawn': 'No longer put off',
  closed: 'Closed',
  reopened: 'Opened again',
} as const

function History({ actionId }: { readonly actionId: string }) {
  const { query } = useApi()
  const action = useQuery(query.action.get.queryOptions({ input: { id: actionId } }))
  return (
    <Answer query={action} what="its history">
      {({ events }) => (
        <ol className="steps">
          {events.map((event, index) => (
            <li key={event.id} className={index === events.length - 1 ? 'now' : undefined}>
              <b>{eventWords[event.kind]}</b>
              {event.meetingId !== null && (
                <>
                  {' '}
                  at <Link href={`/meetings/${event.meetingId}`}>{event.meetingTitle}</Link>
                </>
              )}
              {event.note !== null && <p className="second words">{event.note}</p>}
              {event.kind === 'deferred' && (
                <p className="small second">Due before: {event.dueBefore ?? 'none given'}</p>
              )}
              <p className="small quiet">
                {formatDayShort(event.toldOn ?? event.at.slice(0, 10))}, {event.toldBy ?? event.by}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Answer>
  )
}
