import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../../web/api.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { PersonSearch } from '../../../../web/ui/PersonSearch.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { lookUpPeople } from '../../../people/contract.ts'
import { dismissVoice, nameSpeaker, tagVoice, type Voice } from '../../contract.ts'
import { voicePageTexts as texts } from '../../voice-pages.texts.ts'
import { AnswerVoice } from '../marking/AnswerVoice.tsx'
import { OnAgenda } from '../meetings/OnAgenda.tsx'
import { VoiceDoings } from '../needs/VoiceDoings.tsx'
import css from './voices.module.css'

/** What can be done about this voice. */
export function Doings({ voice }: { voice: Voice }) {
  const t = useT()
  const { may } = useMe()
  const [isNaming, setNaming] = useState(false)
  const params = { voiceId: voice.voiceId }
  const onError = (error: Error) => toast(error.message)
  const keep = useMutationOf(tagVoice, { onError, onSuccess: () => toast(t(texts.kept)) })
  const proposed = voice.proposal && {
    kind: voice.proposal.kind,
    mood: voice.proposal.mood,
    topicIds: voice.proposal.topicIds,
  }
  const keepIt = () =>
    keep.mutate({ params, body: voice.state === 'proposed' ? (proposed ?? {}) : {} })
  const dismiss = useMutationOf(dismissVoice, {
    onError,
    onSuccess: () =>
      toast(
        t(texts.dismissed),
        voice.state === 'kept' ? { undo: () => keep.mutate({ params, body: {} }) } : {},
      ),
  })
  const mayNot = !may('voice.write')
  return (
    <Sheet title={t(texts.about)}>
      <div className={css.doings}>
        {voice.state === 'proposed' && <p>{t(texts.isProposed)}</p>}
        {voice.state === 'proposed' && voice.proposal && voice.proposal.because.length > 0 && (
          <p className="small quiet">
            {t(texts.because, { words: voice.proposal.because.join(' ・ ') })}
          </p>
        )}
        {voice.state === 'dismissed' && <p>{t(texts.isOut)}</p>}
        {voice.state !== 'kept' && (
          <Button disabled={mayNot} loading={keep.isPending} onClick={keepIt}>
            {t(voice.state === 'proposed' ? texts.keep : texts.bringBack)}
          </Button>
        )}
        {voice.state === 'kept' && voice.words !== '' && <AnswerVoice voice={voice} />}
        {voice.state === 'kept' && <VoiceDoings voice={voice} />}
        {voice.state === 'kept' && voice.words !== '' && <OnAgenda voiceId={voice.voiceId} />}
        <Button variant="default" disabled={mayNot} onClick={() => setNaming(true)}>
          {t(voice.personId ? texts.changeSpeaker : texts.nameSpeaker)}
        </Button>
        {voice.state !== 'dismissed' && (
          <Button
            variant="subtle"
            disabled={mayNot}
            loading={dismiss.isPending}
            onClick={() => dismiss.mutate({ params, body: {} })}
          >
            {t(texts.dismiss)}
          </Button>
        )}
      </div>
      {isNaming && <NameModal voice={voice} onClose={() => setNaming(false)} />}
    </Sheet>
  )
}

function NameModal({ voice, onClose }: { voice: Voice; onClose: () => void }) {
  const t = useT()
  const { personId: earlier, voiceId } = voice
  const params = { voiceId }
  const back = useMutationOf(nameSpeaker, { onError: (error) => toast(error.message) })
  const name = useMutationOf(nameSpeaker, {
    onError: (error) => toast(error.message),
    onSuccess: ({ personName }) => {
      toast(
        t(texts.named, { name: personName || t(texts.somebody) }),
        earlier ? { undo: () => back.mutate({ params, body: { personId: earlier } }) } : {},
      )
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t(earlier ? texts.changeSpeaker : texts.nameSpeaker)}>
      <PersonSearch
        label={t(texts.findPerson)}
        hint={t(texts.findPerson)}
        nobody={t(texts.nobodyFound)}
        find={(q, signal) => call(lookUpPeople, { query: { q, limit: 6 } }, { signal })}
        onPick={({ personId }) => name.mutate({ params, body: { personId } })}
      />
    </Modal>
  )
}
