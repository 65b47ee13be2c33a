import { ActionIcon, Button, FileButton, Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { urlOf } from '../../../../web/api.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ConfirmDestructive } from '../../../../web/ui/ConfirmDestructive.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { upload } from '../../../../web/upload.ts'
import { addPicture, listPictures, removePicture } from '../../contract.ts'
import { pictureTexts as texts } from '../../pictures.texts.ts'
import css from './templates.module.css'

interface Props {
  disabled: boolean
  onPick: (address: string) => void
}

/** Puts a picture into the block: a new one from this computer, or one added before. */
export function PicturePick({ disabled, onPick }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({
    busy: false,
    error: null,
  })
  const add = async (file: File | null) => {
    if (!file) return
    const body = new FormData()
    body.append('file', file)
    setState({ busy: true, error: null })
    try {
      const added = await upload({
        url: urlOf(addPicture, {}),
        body,
        response: addPicture.response,
      })
      setState({ busy: false, error: null })
      onPick(added.address)
      toast(t(texts.added))
      await client.invalidateQueries({ queryKey: queryOf(listPictures).queryKey })
    } catch (error) {
      setState({ busy: false, error })
    }
  }
  return (
    <div className={css.pictures}>
      <div className={css.badges}>
        <FileButton accept="image/*" onChange={(file) => void add(file)} disabled={disabled}>
          {(props) => (
            <Button
              {...props}
              size="xs"
              variant="default"
              loading={state.busy}
              leftSection={<Icon name="upload" size={16} />}
            >
              {t(texts.add)}
            </Button>
          )}
        </FileButton>
        <Button size="xs" variant="subtle" disabled={disabled} onClick={() => setOpen(true)}>
          {t(texts.choose)}
        </Button>
      </div>
      <p className="note quiet">{t(texts.help)}</p>
      {state.error !== null && <ErrorState error={state.error} title={null} />}
      {open && (
        <Chooser
          onClose={() => setOpen(false)}
          onPick={(address) => {
            setOpen(false)
            onPick(address)
          }}
        />
      )}
    </div>
  )
}

function Chooser({ onPick, onClose }: { onPick: Props['onPick']; onClose: () => void }) {
  const t = useT()
  const { may } = useMe()
  const { data, error, refetch } = useQuery(queryOf(listPictures))
  const [leaving, setLeaving] = useState<string | null>(null)
  const remove = useMutationOf(removePicture, {
    refresh: [listPictures],
    onSuccess: () => {
      setLeaving(null)
      toast(t(texts.removed))
    },
  })
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t(texts.chooseTitle)}
      closeButtonProps={{ 'aria-label': t(texts.close) }}
    >
      {data && data.items.length === 0 && <p className="quiet">{t(texts.none)}</p>}
      {data && data.items.length > 0 && (
        <ul className={css.shelf}>
          {data.items.map(({ name, address, width, height }) => (
            <li key={name}>
              <button type="button" onClick={() => onPick(address)}>
                <img
                  src={new URL(address).pathname}
                  alt={t(texts.one, { width, height })}
                  loading="lazy"
                />
              </button>
              <ActionIcon
                variant="default"
                aria-label={t(texts.remove)}
                title={t(may('templates.write') ? texts.remove : texts.mayNot)}
                disabled={!may('templates.write')}
                onClick={() => {
                  remove.reset()
                  setLeaving(name)
                }}
              >
                <Icon name="close" size={14} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={4} />}
      <ConfirmDestructive
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t(texts.removeTitle)}
        verb={t(texts.remove)}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => leaving && remove.mutate({ params: { name: leaving } })}
      >
        <p>{t(texts.removeWords)}</p>
      </ConfirmDestructive>
    </Modal>
  )
}
