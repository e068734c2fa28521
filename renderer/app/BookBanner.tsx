import { useEffect } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { useBook } from './book.ts'
import './book-banner.css'

/** Above every screen while the sample council is open, so that nobody ever minutes a real meeting in it. */
export function BookBanner() {
  const { kind, turnTo, isTurning, problem } = useBook()
  const isShown = kind === 'sample'
  useEffect(() => {
    document.documentElement.toggleAttribute('data-banner', isShown)
  }, [isShown])
  if (!isShown) return null
  return (
    <aside className="book-banner" aria-label="Which minute book is open">
      <Icon name="info" />
      <p>
        <b>Sample council.</b> {problem ?? 'Nobody here exists, and your own minutes are not touched.'}
      </p>
      <Button isSmall isDisabled={isTurning} onPress={() => void turnTo('own')}>
        Back to your own minutes
      </Button>
    </aside>
  )
}
