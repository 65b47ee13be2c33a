import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { Translate } from '../../../../kernel/i18n.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { channelPageTexts as texts } from '../../channel-pages.texts.ts'
import { testChannel } from '../../contract.ts'
import css from './channels.module.css'
import { ownBrowser, type Unable } from './own-browser.ts'

/** A notification to the browser in which this stands, and what its push service said to it. */
export function PushTestModal({ publicKey, onClose }: { publicKey: string; onClose: () => void }) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  const [unable, setUnable] = useState<Unable | null>(null)
  const test = useMutationOf(testChannel)
  const send = async () => {
    setAsking(true)
    const own = await ownBrowser(publicKey)
    setAsking(false)
    setUnable('to' in own ? null : own)
    if ('to' in own) test.mutate({ params: { channel: 'push' }, body: { to: own.to } })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(texts.test)}
      closeButtonProps={{ 'aria-label': t(texts.close) }}
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <p>{t(texts.pushTestHelp)}</p>
        {unable && (
          <p role="status" className={css.trouble}>
            <Icon name="warning" size={16} /> {whyNot(t, unable)}
          </p>
        )}
        {!unable && test.data && (
          <p role="status" className={test.data.taken ? css.good : css.trouble}>
            <Icon name={test.data.taken ? 'check' : 'warning'} size={16} />{' '}
            {test.data.taken ? t(texts.testGood) : t(texts.testBad, { words: test.data.words })}
          </p>
        )}
        <FormFoot
          verb={t(texts.test)}
          saving={asking || test.isPending}
          error={test.error}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}

function whyNot(t: Translate, unable: Unable): string {
  if (unable.because === 'failed') return t(texts.pushFailed, { words: unable.words })
  return t(unable.because === 'denied' ? texts.pushDenied : texts.pushUnable)
}
