import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../../../web/texts.ts'
import { repliesTexts as texts } from '../../replies.texts.ts'
import css from './replies.module.css'

/** The card as it came; pressed, it is large. */
export function Picture({ url, name }: { url: string; name: string }) {
  const t = useT()
  const [large, setLarge] = useState(false)
  return (
    <>
      <button
        type="button"
        className={css.picture}
        aria-label={t(texts.pictureLarge)}
        onClick={() => setLarge(true)}
      >
        <img src={url} alt={name} loading="lazy" />
      </button>
      <Modal opened={large} onClose={() => setLarge(false)} title={name} size="lg">
        <img className={css.large} src={url} alt={name} />
      </Modal>
    </>
  )
}
