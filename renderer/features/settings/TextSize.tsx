import { useState } from 'react'
import { useApi } from '#renderer/app/api.tsx'
import { useAct } from '#renderer/app/use-act.ts'
import { Button } from '#renderer/ui/Button.tsx'

/** Larger and smaller text. A browser does it by itself and keeps it; the window of its own is told. */
export function TextSize({ isOwnWindow }: { readonly isOwnWindow: boolean }) {
  const { host } = useApi()
  const { act } = useAct()
  const [percent, setPercent] = useState<number | null>(null)
  const zoom = async (by: '1' | '-1' | '0'): Promise<void> => {
    const zoomed = await act(() => host.window.zoom({ by }))
    if (zoomed.kind === 'done') setPercent(zoomed.value.percent)
  }
  return (
    <fieldset className="radio-choice">
      <legend>Size of the text</legend>
      {isOwnWindow ? (
        <div className="buttons">
          <Button keys="Ctrl −" onPress={() => void zoom('-1')}>
            Smaller
          </Button>
          <Button keys="Ctrl 0" onPress={() => void zoom('0')}>
            As usual
          </Button>
          <Button keys="Ctrl +" onPress={() => void zoom('1')}>
            Larger
          </Button>
          <output className="quiet">{percent === null ? '' : `${percent} per cent`}</output>
        </div>
      ) : (
        <p>
          Press <kbd>Ctrl +</kbd> for larger text, <kbd>Ctrl −</kbd> for smaller and <kbd>Ctrl 0</kbd> for the usual
          size. The browser keeps it.
        </p>
      )}
    </fieldset>
  )
}
