import { differenceInWords } from '#shared/domain/word-difference.ts'
import { changedWords } from '../editor/draw-difference.ts'

/** How one text became another: underlined came in, struck out went, and each says so to those who see neither. */
export function Difference({ earlier, later }: { readonly earlier: string; readonly later: string }) {
  return differenceInWords(earlier, later).map(({ kind, text }, at) => {
    const key = `${at} ${kind}`
    if (kind === 'same') return <span key={key}>{text}</span>
    const { before, behind } = changedWords[kind]
    const words = (
      <>
        <span className="vh">{before}</span>
        {text}
        <span className="vh">{behind}</span>
      </>
    )
    return kind === 'put-in' ? <ins key={key}>{words}</ins> : <del key={key}>{words}</del>
  })
}
