import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ConfirmDestructive } from '../../../../web/ui/ConfirmDestructive.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { getMailDoor, type MailDoorView, renewMailHook } from '../../contract.ts'
import { doorScreenTexts as texts } from '../../door-screens.texts.ts'
import { Copyable } from './Copyable.tsx'
import css from './doors.module.css'

/** The secret address to which a mail server posts raw mails. */
export function MailHook({ door: { hookPath } }: { door: MailDoorView }) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  const renew = useMutationOf(renewMailHook, {
    refresh: [getMailDoor],
    onSuccess: () => setAsking(false),
  })
  return (
    <section className={css.part}>
      <h3>{t(texts.hook)}</h3>
      <p className="small quiet prose">{t(texts.hookHelp)}</p>
      {hookPath && (
        <Copyable
          label="curl"
          text={`curl --data-binary @- -H 'Content-Type: message/rfc822' ${window.location.origin}${hookPath}`}
        />
      )}
      <div className={css.buttons}>
        <Button
          variant="default"
          leftSection={<Icon name="key" />}
          loading={renew.isPending}
          onClick={() => (hookPath ? setAsking(true) : renew.mutate({}))}
        >
          {t(hookPath ? texts.hookRenew : texts.hookMake)}
        </Button>
      </div>
      <ConfirmDestructive
        opened={asking}
        onClose={() => setAsking(false)}
        title={t(texts.hookRenew)}
        verb={t(texts.hookRenew)}
        pending={renew.isPending}
        error={renew.error}
        onConfirm={() => renew.mutate({})}
      >
        {t(texts.hookRenewWords)}
      </ConfirmDestructive>
    </section>
  )
}
