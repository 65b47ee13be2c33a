import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import css from './Picture.module.css'

/** A photograph of a card, small; pressed, it is large. */
export function Picture({ small, large, name }: { small: string; large: string; name: string }) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <button
        type="button"
        className={css.small}
        aria-label={t(texts.pictureLarge)}
        onClick={() => setOpened(true)}
      >
        <img src={small} alt={name} loading="lazy" />
      </button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={name} size="lg">
        <img className={css.large} src={large} alt={name} />
      </Modal>
    </>
  )
}
