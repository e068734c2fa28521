import { useQuery } from '@tanstack/react-query'
import { PageAnswer } from '#renderer/app/Answer.tsx'
import { useApi } from '#renderer/app/api.tsx'
import { CommitteeList } from './CommitteeList.tsx'
import { Welcome } from './Welcome.tsx'
import './start.css'

/** Where Minute Book opens: the ways in while it is empty, afterwards the committees with their meetings. */
export function StartScreen() {
  const { query } = useApi()
  const committees = useQuery(query.committee.list.queryOptions())
  return (
    <div className="start">
      <PageAnswer query={committees} what="your committees">
        {(list) => (list.length === 0 ? <Welcome /> : <CommitteeList committees={list} />)}
      </PageAnswer>
    </div>
  )
}
