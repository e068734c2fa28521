import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { Answer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { today } from '#renderer/app/today.ts'
import { useAct } from '#renderer/app/use-act.ts'
import { AddLine } from '#renderer/ui/AddLine.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { Panel, PanelSection } from '#renderer/ui/Panel.tsx'
import { runsOn } from '#shared/domain/person/person.ts'

/** The posts of the council and its partners, each with whoever holds it today; a post may have nobody. */
export function PostsPanel() {
  const { client, query } = useApi()
  const { act, problem, forget } = useAct()
  const posts = useQuery(query.post.list.queryOptions())
  const [title, setTitle] = useState('')
  const [organisation, setOrganisation] = useState('')
  const field = useRef<HTMLInputElement>(null)

  async function add() {
    const added = await act(() => client.post.add({ title: title.trim(), organisation }))
    if (added.kind === 'done') setTitle('')
    field.current?.focus()
  }

  return (
    <Panel label="Posts" className="people-posts">
      <PanelSection title="Posts">
        <Answer query={posts} what="the posts">
          {(list) =>
            list.length === 0 ? (
              <p className="quiet small">No post yet. An action may be owned by a post, whoever holds it.</p>
            ) : (
              <ul className="post-list" aria-label="Posts">
                {list.map((post) => {
                  const holders = post.holders.filter((holder) => runsOn(holder, today()))
                  return (
                    <li key={post.id}>
                      <b>{post.title}</b>
                      {post.organisation !== null && <span className="second">{post.organisation}</span>}
                      {holders.length === 0 ? (
                        <span className="quiet">Nobody holds it. Give it to somebody on their own page.</span>
                      ) : (
                        holders.map((holder) => (
                          <Link key={holder.holdingId} href={`/people/${holder.personId}`}>
                            {holder.name}
                          </Link>
                        ))
                      )}
                    </li>
                  )
                })}
              </ul>
            )
          }
        </Answer>
        <AddLine className="people-form" canAdd={title.trim() !== ''} add={() => void add()}>
          <Field
            ref={field}
            label="Add a post"
            value={title}
            onChange={(next) => {
              setTitle(next)
              forget()
            }}
            hint="Such as Director of Children’s Services"
            error={problem}
          />
          <Field label="Organisation, if not the council" value={organisation} onChange={setOrganisation} />
          <div className="buttons">
            <Button type="submit" label="Add the post">
              Add
            </Button>
          </div>
        </AddLine>
      </PanelSection>
    </Panel>
  )
}
