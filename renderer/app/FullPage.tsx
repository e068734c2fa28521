import { useEffect, useRef, type ReactNode } from 'react'
import { useTitle } from '#renderer/ui/use-title.ts'
import './connection.css'

type FullPageProps = { readonly title: string; readonly sentence: string; readonly children?: ReactNode }

/** Where there is nothing to work with: what happened, and what to do next. */
export function FullPage({ title, sentence, children }: FullPageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useTitle(title)
  useEffect(() => heading.current?.focus(), [])
  return (
    <main className="full-page">
      <div className="full-page-inside">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className="say">{sentence}</p>
        {children}
      </div>
    </main>
  )
}
