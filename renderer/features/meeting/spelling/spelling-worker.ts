import affix from 'dictionary-en-gb/index.aff?raw'
import dictionary from 'dictionary-en-gb/index.dic?raw'
import nspell from 'nspell'
import type { Answered, Asked } from './spelling-question.ts'

/** British spelling, in a thread of its own, so that reading the dictionary and looking words up never hold up a key. */
const speller = nspell(affix, dictionary)

/** As many as can be chosen between at a glance. */
const mostSuggestions = 6

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const answer: Answered =
    data.kind === 'check'
      ? { id: data.id, words: data.words.filter((word) => !speller.correct(word)) }
      : { id: data.id, words: speller.suggest(data.word).slice(0, mostSuggestions) }
  postMessage(answer)
})
