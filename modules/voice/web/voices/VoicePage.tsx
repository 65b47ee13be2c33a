import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { z } from 'zod'
import { useLive } from '../../../../web/live.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Columns, Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import { readVoice } from '../../contract.ts'
import { voicePageTexts as texts } from '../../voice-pages.texts.ts'
import { voiceRoomTexts } from '../../voice-rooms.texts.ts'
import { voicesPath } from '../topics/paths.ts'
import { Alike } from './Alike.tsx'
import { Doings } from './Doings.tsx'
import { Marks } from './Marks.tsx'
import { Original } from './Original.tsx'
import { Said } from './Said.tsx'
import css from './voices.module.css'

const said = z.object({ voiceId: z.string().optional() })

/** One voice: the words, where they come from, what they are, and what can be done. */
export default function VoicePage() {
  const t = useT()
  const { voiceId = '' } = useParams({ strict: false }) as { voiceId?: string }
  const { data: voice, error, refetch } = useQuery(queryOf(readVoice, { params: { voiceId } }))
  useLive('voice', said, (message) => {
    if (message.voiceId === voiceId) void refetch()
  })
  return (
    <Page
      title={t(texts.one)}
      crumbs={[{ label: t(voiceRoomTexts.voices), to: voicesPath }]}
      above={voice && <Said voice={voice} />}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!voice && !error && <Loading lines={8} />}
      {voice && (
        <Columns of="side">
          <Stack>
            <Sheet>
              <div className={css.whole}>
                {voice.words ? <Words>{voice.words}</Words> : <p>{t(texts.gone)}</p>}
              </div>
              {voice.caughtBy && (
                <p className="small quiet">{t(texts.caughtBy, { name: voice.caughtBy })}</p>
              )}
            </Sheet>
            <Original voice={voice} />
            <Alike voiceId={voiceId} />
          </Stack>
          <Stack>
            <Marks key={voice.voiceId} voice={voice} />
            <Doings voice={voice} />
          </Stack>
        </Columns>
      )}
    </Page>
  )
}
