import { Button, FileButton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { urlOf } from '../../../../web/api.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { upload } from '../../../../web/upload.ts'
import { cardPageTexts as texts } from '../../card-pages.texts.ts'
import { cardRoomTexts } from '../../card-rooms.texts.ts'
import { type Card, keepCardPhoto } from '../../contract.ts'
import css from './cards.module.css'
import { PostedModal } from './PostedModal.tsx'

/** Written with a pen instead: the camera keeps a picture of it, then it goes to the letter box. */
export function HandSheet({ card: { cardId, byHand } }: { card: Card }) {
  const t = useT()
  const { may } = useMe()
  const photo = usePhoto(cardId)
  const [posting, setPosting] = useState(false)
  const why = may('cards.write') ? undefined : t(cardRoomTexts.mayNotWrite)
  return (
    <Sheet title={t(texts.hand)}>
      <div className={css.form}>
        <p className="prose">{t(texts.handLead)}</p>
        {byHand && (
          <img
            className={css.photo}
            src={`/api/v1/cards/${cardId}/photo?${photo.times}`}
            alt={t(texts.photoOf)}
          />
        )}
        {photo.error !== null && <ErrorState error={photo.error} title={null} />}
        <div className={css.row}>
          <FileButton
            accept="image/jpeg,image/png,image/webp"
            capture="environment"
            onChange={photo.keep}
            disabled={why !== undefined}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                title={why}
                loading={photo.busy}
                leftSection={<Icon name="upload" />}
              >
                {t(texts.takePhoto)}
              </Button>
            )}
          </FileButton>
          {byHand && (
            <Button disabled={why !== undefined} title={why} onClick={() => setPosting(true)}>
              {t(texts.postedNow)}
            </Button>
          )}
        </div>
      </div>
      {posting && <PostedModal cardId={cardId} onClose={() => setPosting(false)} />}
    </Sheet>
  )
}

function usePhoto(cardId: string) {
  const t = useT()
  const client = useQueryClient()
  const [state, setState] = useState<{ busy: boolean; error: unknown; times: number }>({
    busy: false,
    error: null,
    times: 0,
  })
  const send = async (file: File) => {
    const body = new FormData()
    body.append('file', file)
    setState(({ times }) => ({ busy: true, error: null, times }))
    try {
      const url = urlOf(keepCardPhoto, { params: { cardId } })
      await upload({ url, body, response: keepCardPhoto.response })
      await client.invalidateQueries()
      toast(t(texts.photoKept))
      setState(({ times }) => ({ busy: false, error: null, times: times + 1 }))
    } catch (error) {
      setState(({ times }) => ({ busy: false, error, times }))
    }
  }
  const keep = (file: File | null) => {
    if (file) void send(file)
  }
  return { ...state, keep }
}
