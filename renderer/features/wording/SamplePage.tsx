import type { Inline } from '#shared/domain/inline.ts'
import type { MinutesDocument, MinutesPart, MinutesSection } from '#shared/domain/minutes-document/minutes-document.ts'

/** A page of the minutes on paper: what the Word file would say, in the words and numbers of this committee. */
export function SamplePage({ document }: { readonly document: MinutesDocument }) {
  const { titleBlock, sections, signature } = document
  return (
    <section className="wording-sample" aria-label="A page as it would be printed">
      <div className="wording-paper">
        <p className="wording-title">{titleBlock.title}</p>
        {titleBlock.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {sections.map((section, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a part of a page is its place
          <Section key={at} section={section} />
        ))}
        <p className="wording-sign">
          {signature.statement} {signature.labels.join(' …………………… ')} ……………
        </p>
      </div>
    </section>
  )
}

function Section({ section }: { readonly section: MinutesSection }) {
  return (
    <>
      {section.heading !== null && <h3>{section.heading.text}</h3>}
      {section.parts.map((part, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a part of a page is its place
        <Part key={at} part={part} />
      ))}
    </>
  )
}

function Part({ part }: { readonly part: MinutesPart }) {
  if (part.kind === 'subheading') return <h4>{part.text}</h4>
  if (part.kind === 'paragraph') {
    return (
      <p>
        <Runs inline={part.line.inline} />
      </p>
    )
  }
  if (part.kind === 'points') {
    return (
      <ul>
        {part.points.map((point) => (
          <li key={point.blockId}>
            <Runs inline={point.inline} />
          </li>
        ))}
      </ul>
    )
  }
  if (part.kind === 'table') {
    return (
      <table>
        {part.header !== null && (
          <thead>
            <tr>
              {part.header.cells.map((cell, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- a cell is its place
                <th key={at} scope="col">
                  <Runs inline={cell} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {part.rows.map(({ blockId, cells }) => (
            <tr key={blockId}>
              {cells.map((cell, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- a cell is its place
                <td key={at}>
                  <Runs inline={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    )
  }
  return (
    <>
      {part.heading !== null && (
        <p className="wording-resolved">
          <Runs inline={part.heading.inline} />
        </p>
      )}
      {part.limbs.map((limb) => (
        <p key={limb.blockId} className={limb.label === null ? undefined : 'wording-limb'}>
          {limb.label !== null && <span>{limb.label} </span>}
          <Runs inline={limb.inline} />
        </p>
      ))}
    </>
  )
}

function Runs({ inline }: { readonly inline: Inline }) {
  return inline.map((run, at) => {
    const isBold = run.marks?.some(({ type }) => type === 'bold') ?? false
    // oxlint-disable-next-line react/no-array-index-key -- a run is its place
    return isBold ? <b key={at}>{run.text}</b> : <span key={at}>{run.text}</span>
  })
}
