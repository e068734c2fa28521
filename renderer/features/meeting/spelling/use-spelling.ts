import { useEffect, useState } from 'react'
import { useSettings } from '#renderer/app/settings.ts'
import type { Meeting } from '../meeting-data.ts'
import { speller } from './speller.ts'
import { createSpellingBoard, type SpellingBoard } from './spelling-board.ts'
import './spelling.css'

/** The spelling of one editor: on or off as the settings say, with the names of this meeting known. */
export function useSpelling(meeting: Meeting): SpellingBoard {
  const [board] = useState(() => createSpellingBoard(speller))
  const settings = useSettings()
  useEffect(() => {
    board.set({
      isOn: settings?.spelling ?? false,
      known: [
        ...(settings?.words ?? []),
        ...meeting.attendance.map(({ name }) => name),
        meeting.committeeName,
        ...(meeting.venue === null ? [] : [meeting.venue]),
      ],
    })
  }, [board, meeting, settings])
  return board
}
