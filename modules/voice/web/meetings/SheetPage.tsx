import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useRef } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import {
  readSheet,
  readSheetSettings,
  type SheetSettings,
  type WeekSheet,
  type WholeMeeting,
} from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { meetingRoomTexts } from '../../meeting-rooms.texts.ts'
import { meetingPath, meetingsPath } from './paths.ts'
import { SheetForm } from './SheetForm.tsx'
import { SheetPart } from './SheetPart.tsx'
import css from './sheet.module.css'
import { useMeeting } from './useMeeting.ts'
import { titleOfMeeting } from './words.ts'

/** A week on one A4 sheet that a manager can sign. */
export default function SheetPage() {
  const t = useT()
  const format = useFormat()
  const { meetingId, data: meeting, error, refetch } = useMeeting()
  const sheet = useQuery(queryOf(readSheet, { params: { meetingId } }))
  const settings = useQuery(queryOf(readSheetSettings))
  const fault = error ?? sheet.error ?? settings.error
  const again = () => void Promise.all([refetch(), sheet.refetch(), settings.refetch()])
  const title = meeting ? titleOfMeeting(meeting, t, format) : t(meetingRoomTexts.meetings)
  return (
    <div className={css.page}>
      <Page
        title={t(texts.sheet)}
        crumbs={[
          { label: t(meetingRoomTexts.meetings), to: meetingsPath },
          { label: title, to: meetingPath(meetingId) },
        ]}
        actions={
          <Button leftSection={<Icon name="print" />} onClick={() => window.print()}>
            {t(texts.print)}
          </Button>
        }
      >
        {fault && <ErrorState error={fault} onRetry={again} />}
        {!fault && !(meeting && sheet.data && settings.data) && <Loading lines={10} />}
        {meeting && sheet.data && settings.data && (
          <div className={css.desk}>
            <A4 meeting={meeting} sheet={sheet.data} settings={settings.data} />
            <SheetForm key={JSON.stringify(settings.data)} settings={settings.data} />
          </div>
        )}
      </Page>
    </div>
  )
}

/** What a page of A4 has room for within its margins, in CSS pixels; on the screen the type is a little larger. */
const ROOM = 1016
const WIDE = '(min-width: 900px)'

/** A full week is printed smaller, so that it stays one sheet. */
function useOnePage() {
  const paper = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const node = paper.current
    if (!node) return
    const height = [...node.children].reduce((sum, part) => sum + part.clientHeight, 0)
    const fit = window.matchMedia(WIDE).matches ? Math.min(1, ROOM / height) : 1
    node.style.setProperty('--fit', String(fit))
  })
  return paper
}

function A4({
  meeting,
  sheet,
  settings,
}: {
  meeting: WholeMeeting
  sheet: WeekSheet
  settings: SheetSettings
}) {
  const t = useT()
  const format = useFormat()
  const { company } = useMe()
  const { voices, people } = sheet
  const paper = useOnePage()
  const from = format.day(sheet.from)
  const to = format.day(sheet.to)
  return (
    <article ref={paper} className={css.a4}>
      <header>
        <div>
          <h2>{t(texts.sheetOf)}</h2>
          <p>
            {company.name}　{titleOfMeeting(meeting, t, format)}
          </p>
          <p className="num">{t(texts.total, { from, to, voices, people })}</p>
        </div>
        <div className={css.signs}>
          {settings.signers.map((signer) => (
            <div key={signer}>
              <span>{signer}</span>
            </div>
          ))}
        </div>
      </header>
      <div className={css.parts}>
        {settings.parts.map((part) => (
          <SheetPart key={part} part={part} meeting={meeting} sheet={sheet} />
        ))}
      </div>
    </article>
  )
}
