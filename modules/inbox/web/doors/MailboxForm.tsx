import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormOf } from '../../../../web/form.ts'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ConfirmDestructive } from '../../../../web/ui/ConfirmDestructive.tsx'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { PasswordField, TextField } from '../../../../web/ui/fields.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { NumberField } from '../../../../web/ui/NumberField.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import {
  changeMailbox,
  getMailDoor,
  type MailboxTest,
  type MailDoorView,
  removeMailbox,
  testMailbox,
} from '../../contract.ts'
import { doorScreenTexts as texts } from '../../door-screens.texts.ts'
import css from './doors.module.css'
import { mailboxForm } from './mailbox-schema.ts'

const SECURITIES = ['tls', 'starttls', 'none'] as const

/** The mailbox that is read every minute, with a trial that says in words what the server answers. */
export function MailboxForm({ door }: { door: MailDoorView }) {
  const t = useT()
  const { imap } = door
  const first = imap ?? { host: '', port: 993, security: 'tls' as const, user: '', folder: 'INBOX' }
  const form = useFormOf(mailboxForm, { ...first, password: '' })
  const save = useMutationOf(changeMailbox, {
    refresh: [getMailDoor],
    onSuccess: () => {
      form.setFieldValue('password', '')
      toast(t(texts.saved))
    },
    onError: form.showRefusal,
  })
  const test = useMutationOf(testMailbox, { refresh: [getMailDoor] })
  return (
    <section className={css.part}>
      <h3>{t(texts.mailbox)}</h3>
      <p className="small quiet prose">{t(texts.mailboxHelp)}</p>
      {door.mailbox && <LastLook mailbox={door.mailbox} />}
      <form
        className={css.form}
        onSubmit={form.onSubmit(({ password, ...body }) =>
          save.mutate({ body: password ? { ...body, password } : body }),
        )}
      >
        <div className={css.pair}>
          <TextField label={t(texts.host)} {...form.getInputProps('host')} />
          <NumberField label={t(texts.port)} min={1} max={65535} {...form.getInputProps('port')} />
        </div>
        <SelectField
          label={t(texts.security)}
          data={SECURITIES.map((value) => ({ value, label: t(texts[`security_${value}`]) }))}
          allowDeselect={false}
          {...form.getInputProps('security')}
        />
        <TextField label={t(texts.user)} autoComplete="off" {...form.getInputProps('user')} />
        <PasswordField
          label={t(texts.password)}
          help={t(imap ? texts.passwordKept : texts.passwordHelp)}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <TextField label={t(texts.folder)} {...form.getInputProps('folder')} />
        <FormFoot
          saving={save.isPending}
          error={save.error}
          far={imap ? <StopReading /> : undefined}
        />
      </form>
      <div className={css.buttons} aria-live="polite">
        <Button
          variant="default"
          disabled={!imap}
          title={imap ? undefined : t(texts.testNeeds)}
          loading={test.isPending}
          onClick={() => test.mutate({})}
        >
          {t(texts.test)}
        </Button>
        {!imap && <span className="small quiet">{t(texts.testNeeds)}</span>}
        {test.data && <TestResult result={test.data} />}
      </div>
    </section>
  )
}

function TestResult({ result: { messages, because, detail } }: { result: MailboxTest }) {
  const t = useT()
  return (
    <div className={css.result} data-good={because === null || undefined}>
      <Icon name={because ? 'warning' : 'check'} />
      <p>
        {because ? t(texts[`imap_${because}`]) : t(texts.testGood, { count: messages ?? 0 })}
        {detail && <small className={css.why}>{detail}</small>}
      </p>
    </div>
  )
}

function LastLook({ mailbox }: { mailbox: NonNullable<MailDoorView['mailbox']> }) {
  const t = useT()
  const format = useFormat()
  const { because, lookedAt, detail } = mailbox
  return (
    <div className={css.result} data-good={because === null || undefined}>
      <Icon name={because ? 'warning' : 'check'} />
      <p>
        {because
          ? t(texts.notRead, { why: t(texts[`imap_${because}`]) })
          : t(texts.lookedAt, { when: format.dayTime(lookedAt) })}
        {because && detail && <small className={css.why}>{detail}</small>}
      </p>
    </div>
  )
}

function StopReading() {
  const t = useT()
  const [opened, setOpened] = useState(false)
  const remove = useMutationOf(removeMailbox, {
    refresh: [getMailDoor],
    onSuccess: () => setOpened(false),
  })
  return (
    <>
      <Button variant="subtle" color="enji" onClick={() => setOpened(true)}>
        {t(texts.stopReading)}
      </Button>
      <ConfirmDestructive
        opened={opened}
        onClose={() => setOpened(false)}
        title={t(texts.stopReading)}
        verb={t(texts.stopReading)}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({})}
      >
        {t(texts.stopReadingWords)}
      </ConfirmDestructive>
    </>
  )
}
