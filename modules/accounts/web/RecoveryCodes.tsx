import { Button } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../../web/texts.ts'
import { texts } from '../settings.texts.ts'
import css from './settings.module.css'

/** Ten codes, shown this once. */
export function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const t = useT()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'))
    setCopied(true)
  }
  return (
    <div role="status">
      <h3>{t(texts.recoveryTitle)}</h3>
      <p className="prose">{t(texts.recoveryWords)}</p>
      <ul className={css.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code className="num">{code}</code>
          </li>
        ))}
      </ul>
      <div className={css.foot}>
        <Button onClick={() => void copy().catch(() => {})}>
          {t(copied ? texts.copied : texts.copy)}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t(texts.close)}
        </Button>
      </div>
    </div>
  )
}
