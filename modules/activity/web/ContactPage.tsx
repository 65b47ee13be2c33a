import { useNavigate, useParams } from '@tanstack/react-router'
import { personPath } from '../../../web/paths.ts'
import { useT } from '../../../web/texts.ts'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { texts } from '../activity.texts.ts'
import { ContactForm } from './ContactForm.tsx'

/** The contact note by itself: what a phone opens straight after a call. */
export default function ContactPage() {
  const t = useT()
  const navigate = useNavigate()
  const { personId = '' } = useParams({ strict: false })
  const back = personPath(personId)
  return (
    <Page title={t(texts.noteTitle)} crumbs={[{ label: t(texts.backToPerson), to: back }]}>
      <Sheet>
        <ContactForm personId={personId} onDone={() => void navigate({ to: back })} />
      </Sheet>
    </Page>
  )
}
