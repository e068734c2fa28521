import { TypedChoice } from '#renderer/ui/TypedChoice.tsx'

type Option = { readonly id: string; readonly words: string }

type PersonFieldProps = {
  readonly label: string
  readonly options: readonly Option[]
  /** Takes a name that is not among the options. */
  readonly takeNew?: ((name: string) => void) | undefined
  readonly take: (option: Option) => void
  readonly leave: () => void
}

const mostShown = 8

/** Somebody of those who can be meant here, or somebody new; Escape leaves. */
export function PersonField({ label, options, takeNew, take, leave }: PersonFieldProps) {
  return (
    <TypedChoice
      label={label}
      find={(typed) =>
        options.filter(({ words }) => words.toLowerCase().includes(typed.toLowerCase())).slice(0, mostShown)
      }
      take={(option, typed) => {
        if (option !== undefined) take(option)
        else if (typed !== '') takeNew?.(typed)
      }}
      keys={() => ({ Escape: leave })}
      renderBelow={(typed, isNoneFound) =>
        isNoneFound && (
          <p className="small quiet">
            {takeNew === undefined || typed === ''
              ? 'Nobody here is called that.'
              : `Enter takes ${typed} as a new name.`}
          </p>
        )
      }
    />
  )
}
