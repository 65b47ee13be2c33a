import { Button, Modal } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import css from './audiences.module.css'

/** The signing secret, the only time it is seen; it does not close by a stray click. */
export function SecretModal({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useT()
  const clipboard = useClipboard({ timeout: 3000 })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(texts.secretTitle)}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <div className={css.form}>
        <p className="prose">{t(texts.secretOnce)}</p>
        <code className={css.secret}>{secret}</code>
        <p className="small quiet prose">{t(texts.signedBy)}</p>
        <div className={css.buttons}>
          <Button
            variant="default"
            leftSection={<Icon name={clipboard.copied ? 'check' : 'link'} />}
            onClick={() => clipboard.copy(secret)}
          >
            {t(clipboard.copied ? texts.secretCopied : texts.secretCopy)}
          </Button>
          <Button onClick={onClose}>{t(texts.secretKept)}</Button>
        </div>
      </div>
    </Modal>
  )
}
