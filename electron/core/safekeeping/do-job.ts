import { dirname, join } from 'node:path'
import { copyAttachments } from '#db/attachment-copies.ts'
import { backUp, restore, verify } from '#db/backup.ts'
import { dataFileName, isSealed } from '#db/book-files.ts'
import { connect } from '#db/connection.ts'
import { reseal, sealCopy } from '#db/seal.ts'
import { summarise, type Summary } from '#db/summary.ts'
import { assertNever } from '#shared/errors.ts'
import type { Job, JobWord } from './job.ts'

/** @throws RuleBroken what cannot be done, in a sentence; nothing is changed then. */
export function doJob(job: Job, say: (word: JobWord) => void): JobWord {
  switch (job.kind) {
    case 'back-up': {
      const bytes = makeCopy(job.dataFolder, job.target, job.passphrase, () => say({ kind: 'checking' }))
      return { kind: 'backed-up', bytes }
    }
    case 'look':
      return { kind: 'looked', summary: lookInto(job.file, job.passphrase), isSealed: isSealed(job.file) }
    case 'restore': {
      const { kept } = restore(job.dataFolder, job.file, job.stamp, { present: job.present, backup: job.backup })
      copyAttachments(dirname(job.file), job.dataFolder)
      return { kind: 'restored', kept }
    }
    case 'reseal':
      reseal(job.dataFolder, job.present, job.next)
      return { kind: 'done' }
    case 'seal-copies':
      for (const file of job.files) sealCopy(file, job.passphrase)
      return { kind: 'done' }
    default:
      return assertNever(job)
  }
}

/** A connection of its own that only reads: in WAL it holds nobody up. */
function makeCopy(folder: string, target: string, passphrase: string | undefined, onCopied: () => void): number {
  const file = connect(join(folder, dataFileName), { readonly: true, passphrase })
  try {
    const { bytes } = backUp(file, target, { passphrase, onCopied })
    copyAttachments(folder, dirname(target))
    return bytes
  } finally {
    file.close()
  }
}

function lookInto(file: string, passphrase: string | undefined): Summary {
  let summary: Summary | undefined
  verify(file, file, passphrase, (opened) => {
    summary = summarise(opened)
  })
  if (summary === undefined) throw new Error('a sound file was not handed over')
  return summary
}
