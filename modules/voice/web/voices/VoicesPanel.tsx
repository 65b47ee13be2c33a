import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { usePages } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { listVoices } from '../../contract.ts'
import { voicePageTexts as texts } from '../../voice-pages.texts.ts'
import { newVoicePath } from './paths.ts'
import { VoiceList } from './VoiceList.tsx'
import css from './voices.module.css'

/** What one person said to us, on their page. */
export default function VoicesPanel({ personId }: { personId: string }) {
  const t = useT()
  const { may } = useMe()
  const voices = usePages(listVoices, { query: { personId, limit: 20 } })
  return (
    <div className={css.panel}>
      <div>
        <Button
          variant="default"
          component={Link}
          to={`${newVoicePath}?personId=${personId}`}
          disabled={!may('voice.catch')}
        >
          {t(texts.writeTheirs)}
        </Button>
      </div>
      <VoiceList {...voices} withoutName empty={<EmptyState>{t(texts.noneOfPerson)}</EmptyState>} />
    </div>
  )
}
