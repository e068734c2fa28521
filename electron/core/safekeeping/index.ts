import { findParentChannel } from '#core/parent-channel.ts'
import { RuleBroken } from '#shared/errors.ts'
import { doJob } from './do-job.ts'
import { jobSchema, type Job, type JobWord } from './job.ts'

const channel = findParentChannel<Job, JobWord>(jobSchema)
if (!channel) {
  console.error('This is a part of Minute Book. Start Minute Book with: npm start')
  process.exit(1)
}

process.on('SIGINT', () => {})
process.on('SIGHUP', () => {})

channel.onGone(() => process.exit(0))
channel.onMessage((job) => {
  try {
    channel.send(doJob(job, (word) => channel.send(word)))
  } catch (error) {
    // A bug ends the process, whole in the log; the parent tells that the work was not done.
    if (!(error instanceof RuleBroken)) throw error
    channel.send({ kind: 'refused', code: error.code, message: error.message })
  }
  channel.end()
})
