import type { z } from 'zod'
import type { NewsItem } from '../../../../web/rooms.ts'
import { translateNow } from '../../../../web/texts.ts'
import type { listReplyAlarms } from '../../contract.ts'
import { scanRoomTexts as texts } from '../../scan-rooms.texts.ts'
import { archiveOf } from './paths.ts'

type Alarm = z.output<typeof listReplyAlarms.response>['items'][number]

/** One day's alarm in the bell; it opens the cards. */
export function alarmItem({ day, near, late, toldAt }: Alarm): NewsItem {
  const isLate = late > 0
  return {
    id: `${day} ${near} ${late}`,
    at: toldAt,
    label: translateNow(texts.alarmLabel, { near, late }),
    words: isLate ? texts.late : texts.near,
    tone: isLate ? 'enji' : 'yama',
    icon: isLate ? 'warning' : 'clock',
    path: archiveOf({ urgency: isLate ? 'late' : 'near' }),
  }
}
