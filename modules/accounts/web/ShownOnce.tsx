import { Button } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../../web/texts.ts'
import { Icon } from '../../../web/ui/Icon.tsx'
import { texts } from '../settings.texts.ts'
import css from './settings.module.css'

/** A secret that the server does not keep: to be copied now. */
export function ShownOnce(props: {
  title: string
  words: string
  secret: string
  onClose: () => void
}) {
  const t = useT()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(props.secret)
    setCopied(true)
  }
  return (
    <div role="status">
      <h3>{props.title}</h3>
      <p className="prose">{props.words}</p>
      <code className={css.token}>{props.secret}</code>
      <div className={css.foot}>
        <Button
          onClick={() => void copy().catch(() => {})}
          leftSection={copied ? <Icon name="check" /> : undefined}
          data-autofocus
        >
          {t(copied ? texts.copied : texts.copy)}
        </Button>
        <Button variant="subtle" onClick={props.onClose}>
          {t(texts.close)}
        </Button>
      </div>
    </div>
  )
}
