import { chosenOutcomes, outcomeWords, type Asked, type RegisterPage } from './register.ts'

type OutcomeBarsProps = { readonly page: RegisterPage; readonly asked: Asked }

/**
 * What came of the resolutions that the rest of the filter leaves, a bar for each. The words and the number say it all; the
 * bars only let the eye compare. What the clerk has not asked to see is paler.
 */
export function OutcomeBars({ page, asked }: OutcomeBarsProps) {
  const all = page.outcomes.reduce((sum, each) => sum + each.count, 0)
  const most = Math.max(1, ...page.outcomes.map(({ count }) => count))
  const chosen = chosenOutcomes(asked)
  const shown = page.outcomes.filter(({ count }) => count > 0)
  if (shown.length === 0) return null
  return (
    <section className="outcome-bars" aria-labelledby="outcome-bars">
      <h2 id="outcome-bars">
        What came of {all.toLocaleString('en-GB')} {all === 1 ? 'resolution' : 'resolutions'}
      </h2>
      <dl>
        {shown.map(({ outcome, count }) => (
          <div key={outcome} className={chosen.length > 0 && !chosen.includes(outcome) ? 'is-left-out' : undefined}>
            <dt>{outcomeWords[outcome].words}</dt>
            <dd>
              <span
                className="outcome-bar"
                data-outcome={outcome}
                style={{ inlineSize: `calc((100% - 4rem) * ${count / most})` }}
                aria-hidden="true"
              />
              <span className="num">{count.toLocaleString('en-GB')}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
