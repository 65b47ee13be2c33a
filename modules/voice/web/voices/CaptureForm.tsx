import { Button, FileInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { ApiError } from '../../../../web/api.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { AreaField, useField } from '../../../../web/ui/fields.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { upload } from '../../../../web/upload.ts'
import { captureTexts as texts } from '../../capture.texts.ts'
import { addedPicture, addVoices } from '../../contract.ts'
import { voicePageTexts } from '../../voice-pages.texts.ts'
import type { Mood, VoiceChannel, VoiceKind } from '../../voices.rules.ts'
import { KindChoice } from './KindChoice.tsx'
import { PostFields } from './PostFields.tsx'
import { useProducts } from './useProducts.ts'
import css from './voices.module.css'
import { WhoField } from './WhoField.tsx'
import { channelWord } from './words.ts'

export interface Caught {
  words: string
  kind: VoiceKind | null
  channel: VoiceChannel
  productId: string | null
  mood: Mood | null
  /** Of a post in public. */
  link: string
  author: string
  on: string
}
export const EMPTY: Caught = {
  words: '',
  kind: null,
  channel: 'heard',
  productId: null,
  mood: null,
  link: '',
  author: '',
  on: '',
}

/** By word of mouth, or seen in public; what comes in writing has doors of its own. */
export const CHANNELS = ['heard', 'phone', 'post', 'live', 'social'] as const

/** The words first; everything else may be left out. */
export function CaptureForm({
  start,
  onDone,
}: {
  start: Caught
  onDone: (voiceId: string, caught: Caught) => void
}) {
  const t = useT()
  const [caught, setCaught] = useState(start)
  const [personId, setPersonId] = useState<string | null>(null)
  const [picture, setPicture] = useState<File | null>(null)
  const [isMore, { open }] = useDisclosure(start.productId !== null || start.channel !== 'heard')
  const set = (part: Partial<Caught>) => setCaught((now) => ({ ...now, ...part }))
  const save = useMutationOf(addVoices, {
    onSuccess: async ({ items: [kept] }) => {
      if (!kept) return
      if (picture)
        await sendPicture(kept.voiceId, picture).catch((error) =>
          toast(t(texts.pictureFailed, { why: error instanceof ApiError ? error.message : '' })),
        )
      onDone(kept.voiceId, caught)
    },
  })
  const words = caught.words.trim()
  return (
    <form
      className={css.capture}
      onSubmit={(event) => {
        event.preventDefault()
        if (words) save.mutate({ body: { voices: [{ ...voiceOf(caught), personId }] } })
      }}
    >
      <AreaField
        label={t(texts.words)}
        placeholder={t(caught.channel === 'social' ? texts.postHint : texts.wordsHint)}
        minRows={4}
        maxLength={5000}
        autoFocus
        value={caught.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      <KindChoice label={t(texts.kind)} value={caught.kind} onChange={(kind) => set({ kind })} />
      <WhoField onChange={setPersonId} />
      {isMore ? (
        <More caught={caught} onChange={set} picture={picture} onPicture={setPicture} />
      ) : (
        <div>
          <Button variant="subtle" onClick={open}>
            {t(texts.more)}
          </Button>
        </div>
      )}
      <FormFoot
        verb={t(texts.send)}
        saving={save.isPending}
        error={save.error}
        blocked={words ? undefined : t(texts.needsWords)}
      />
    </form>
  )
}

function More(props: {
  caught: Caught
  onChange: (part: Partial<Caught>) => void
  picture: File | null
  onPicture: (picture: File | null) => void
}) {
  const t = useT()
  const products = useProducts()
  return (
    <>
      <SelectField
        label={t(texts.where)}
        allowDeselect={false}
        data={CHANNELS.map((value) => ({ value, label: t(channelWord[value]) }))}
        value={props.caught.channel}
        onChange={(channel) =>
          props.onChange({ channel: CHANNELS.find((one) => one === channel) ?? 'heard' })
        }
      />
      {props.caught.channel === 'social' && (
        <PostFields caught={props.caught} onChange={props.onChange} />
      )}
      <SelectField
        label={t(voicePageTexts.product)}
        optional
        searchable
        data={products}
        value={props.caught.productId}
        onChange={(productId) => props.onChange({ productId })}
      />
      <FileInput
        {...useField({ label: t(texts.picture), help: t(texts.pictureHelp), optional: true })}
        placeholder={t(texts.choosePicture)}
        accept="image/jpeg,image/png,image/webp,image/gif"
        clearable
        value={props.picture}
        onChange={props.onPicture}
      />
    </>
  )
}

/** Whoever wrote it is called by the name they have there; at noon of its day, where a day is given. */
function voiceOf({ words, link, author, on, ...caught }: Caught) {
  const isPost = caught.channel === 'social'
  return {
    ...caught,
    words: words.trim(),
    ...(isPost && link.trim() && { link: link.trim() }),
    ...(isPost && author.trim() && { author: author.trim() }),
    ...(isPost && on && { saidAt: new Date(`${on}T12:00:00`).toISOString() }),
  }
}

async function sendPicture(voiceId: string, picture: File): Promise<void> {
  const body = new FormData()
  body.append('file', picture)
  await upload({ url: `/api/v1/voices/${voiceId}/pictures`, body, response: addedPicture })
}
