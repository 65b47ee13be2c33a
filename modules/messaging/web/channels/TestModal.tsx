import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { TextField } from '../../../../web/ui/fields.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { channelPageTexts as texts } from '../../channel-pages.texts.ts'
import { testChannel } from '../../contract.ts'
import type { Wire } from '../../messages.rules.ts'
import css from './channels.module.css'

const HELP = { mail: texts.testMailHelp, line: texts.testLineHelp, sms: texts.testSmsHelp }

/** A few words to an address of one's own, and what the far side said to them. */
export function TestModal({
  channel,
  onClose,
}: {
  channel: Exclude<Wire, 'push'>
  onClose: () => void
}) {
  const t = useT()
  const [to, setTo] = useState('')
  const test = useMutationOf(testChannel)
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
          test.mutate({ params: { channel }, body: { to: to.trim() } })
        }}
      >
        <TextField
          label={t(texts.testTo)}
          help={t(HELP[channel])}
          type={channel === 'mail' ? 'email' : 'text'}
          value={to}
          onChange={({ currentTarget: { value } }) => setTo(value)}
        />
        {test.data && (
          <p role="status" className={test.data.taken ? css.good : css.trouble}>
            <Icon name={test.data.taken ? 'check' : 'warning'} size={16} />{' '}
            {test.data.taken ? t(texts.testGood) : t(texts.testBad, { words: test.data.words })}
          </p>
        )}
        <FormFoot
          verb={t(texts.test)}
          saving={test.isPending}
          error={test.error}
          onCancel={onClose}
          {...(to.trim() === '' && { blocked: '' })}
        />
      </form>
    </Modal>
  )
}
