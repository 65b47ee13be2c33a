import { z } from 'zod'
import { useSearchState } from '../../../../web/search-state.ts'
import { useT } from '../../../../web/texts.ts'
import { Page } from '../../../../web/ui/Page.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { Stack } from '../../../../web/ui/Sheet.tsx'
import { doorRoomTexts } from '../../door-rooms.texts.ts'
import { doorScreenTexts as texts } from '../../door-screens.texts.ts'
import { ChatSheet } from './ChatSheet.tsx'
import { FormSheet } from './FormSheet.tsx'
import { LineSheet } from './LineSheet.tsx'
import { MailSheet } from './MailSheet.tsx'

const DOORS = ['mail', 'line', 'form', 'chat'] as const
const SHEETS = { mail: MailSheet, line: LineSheet, form: FormSheet, chat: ChatSheet }
const shape = z.object({ door: z.enum(DOORS).default('mail') })

/** Every way by which words come in, each with what came last. */
export default function DoorsPage() {
  const t = useT()
  const [{ door }, setSearch] = useSearchState(shape)
  const DoorSheet = SHEETS[door]
  return (
    <Page
      crumbs={[{ label: t(texts.settings) }]}
      title={t(doorRoomTexts.doors)}
      lead={t(texts.lead)}
    >
      <Stack>
        <Segmented
          label={t(doorRoomTexts.doors)}
          value={door}
          onChange={(door) => setSearch({ door })}
          options={DOORS.map((value) => ({ value, label: t(texts[value]) }))}
        />
        <DoorSheet />
      </Stack>
    </Page>
  )
}
