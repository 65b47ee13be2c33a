import type { ReactNode } from 'react'
import { type Figure, useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { BigFigure } from '../../../../web/ui/NumberTile.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import type { TeamFigures } from '../../contract.ts'
import { teamTexts as texts } from '../../team.texts.ts'
import css from './team.module.css'

type Figures = TeamFigures['team']

/** Who wrote again, promises kept, how colleagues read them. */
export function WarmthSheet({ figures }: { figures: Figures }) {
  const t = useT()
  const format = useFormat()
  const { wroteAgain, thanked, promises, warmth } = figures
  const share = promises.of === 0 ? null : promises.kept / promises.of
  return (
    <Sheet title={<Title icon="heart">{t(texts.warmth)}</Title>}>
      <dl className={css.figures}>
        <Line
          label={t(texts.wroteAgain)}
          figure={format.figure(wroteAgain, 'people')}
          note={t(texts.thankedNote, { thanked: format.count(thanked, 'people') })}
        />
        <Line
          label={t(texts.promises)}
          figure={format.percentFigure(share, 0)}
          note={
            promises.of === 0
              ? t(texts.noPromises)
              : t(texts.promisesNote, { of: format.number(promises.of) })
          }
        />
        <Line
          label={t(texts.readings)}
          figure={{ value: format.number(warmth.mean, 1), unit: '' }}
          note={
            warmth.of === 0
              ? t(texts.noReadings)
              : t(texts.readingsNote, { of: format.number(warmth.of) })
          }
        />
      </dl>
    </Sheet>
  )
}

/** How many replies, and how long people waited. */
export function SpeedSheet({ figures }: { figures: Figures }) {
  const t = useT()
  const format = useFormat()
  const { replies, days, inTime } = figures
  const share = inTime.of === 0 ? null : inTime.kept / inTime.of
  const digits = days !== null && !Number.isInteger(days) ? 1 : 0
  return (
    <Sheet title={<Title icon="clock">{t(texts.speed)}</Title>}>
      <dl className={css.figures}>
        <Line
          label={t(texts.replies)}
          figure={format.figure(replies, 'letters')}
          note={t(texts.repliesNote)}
        />
        <Line
          label={t(texts.days)}
          figure={format.figure(days, 'days', digits)}
          note={t(days === null ? texts.noDays : texts.daysNote)}
        />
        <Line
          label={t(texts.inTime)}
          figure={format.percentFigure(share, 0)}
          note={
            inTime.of === 0
              ? t(texts.noDays)
              : t(texts.inTimeNote, { of: format.number(inTime.of) })
          }
        />
      </dl>
    </Sheet>
  )
}

function Title({ icon, children }: { icon: 'heart' | 'clock'; children: ReactNode }) {
  return (
    <span className={css.title} data-icon={icon}>
      <Icon name={icon} size={20} />
      {children}
    </span>
  )
}

function Line({ label, figure, note }: { label: string; figure: Figure; note: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <BigFigure figure={figure} />
        <p className="note">{note}</p>
      </dd>
    </div>
  )
}
