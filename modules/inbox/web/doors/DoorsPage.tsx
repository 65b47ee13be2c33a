import { useT } from '../../../../web/texts.ts'
import { Page } from '../../../../web/ui/Page.tsx'
import { Stack } from '../../../../web/ui/Sheet.tsx'
import { doorRoomTexts } from '../../door-rooms.texts.ts'
import { doorScreenTexts as texts } from '../../door-screens.texts.ts'
import { ChatSheet } from './ChatSheet.tsx'
import { FormSheet } from './FormSheet.tsx'
import { LineSheet } from './LineSheet.tsx'
import { MailSheet } from './MailSheet.tsx'

/** Every way by which words come in, each with what came last. */
export default function DoorsPage() {
  const t = useT()
  return (
    <Page title={t(doorRoomTexts.doors)} lead={t(texts.lead)}>
      <Stack>
        <MailSheet />
        <LineSheet />
        <FormSheet />
        <ChatSheet />
      </Stack>
    </Page>
  )
}
