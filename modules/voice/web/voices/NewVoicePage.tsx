import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { useMutationOf } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Page } from '../../../../web/ui/Page.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { captureTexts as texts } from '../../capture.texts.ts'
import { dismissVoice } from '../../contract.ts'
import { voiceRoomTexts } from '../../voice-rooms.texts.ts'
import { ActButton } from '../needs/ActButton.tsx'
import { voicesPath } from '../topics/paths.ts'
import { CaptureForm, type Caught, CHANNELS, EMPTY } from './CaptureForm.tsx'
import { voicePath } from './paths.ts'
import css from './voices.module.css'

const shape = z.object({ channel: z.enum(CHANNELS).optional().catch(undefined) })

type Done = { voiceId: string; caught: Caught }

/** Anybody writes down what they heard, within half a minute and without having learned how. */
export default function NewVoicePage() {
  const t = useT()
  const { may } = useMe()
  const [done, setDone] = useState<Done | null>(null)
  const [{ channel = EMPTY.channel }] = useSearchState(shape)
  const empty = { ...EMPTY, channel }
  const [start, setStart] = useState<Caught>(empty)
  const undo = useMutationOf(dismissVoice, {
    onError: (error) => toast(error.message),
    onSuccess: () => {
      toast(t(texts.undone))
      setStart(done?.caught ?? empty)
      setDone(null)
    },
  })
  return (
    <Page title={t(texts.title)} crumbs={[{ label: t(voiceRoomTexts.voices), to: voicesPath }]}>
      {!done && (
        <CaptureForm start={start} onDone={(voiceId, caught) => setDone({ voiceId, caught })} />
      )}
      {done && (
        <section className={css.thanks} role="status">
          <div>
            <h2>{t(texts.thanks)}</h2>
            <p>{t(texts.thanksMore)}</p>
          </div>
          <div className={css.buttons}>
            <Button
              onClick={() => {
                setStart(empty)
                setDone(null)
              }}
            >
              {t(texts.again)}
            </Button>
            <ActButton voiceId={done.voiceId} />
            <Button variant="default" component={Link} to={voicePath(done.voiceId)}>
              {t(texts.read)}
            </Button>
            <Button
              variant="subtle"
              disabled={!may('voice.write')}
              loading={undo.isPending}
              onClick={() => undo.mutate({ params: { voiceId: done.voiceId }, body: {} })}
            >
              {t(texts.undo)}
            </Button>
          </div>
        </section>
      )}
    </Page>
  )
}
