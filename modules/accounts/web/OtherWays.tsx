import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../../web/api.ts'
import { useT } from '../../../web/texts.ts'
import { Icon } from '../../../web/ui/Icon.tsx'
import { askForPasskey, signInWithPasskey, startOidc } from '../contract.ts'
import { texts } from '../door.texts.ts'
import css from './door.module.css'
import { answerWithPasskey, passkeysPossible } from './passkeys.ts'
import { Refusal } from './Refusal.tsx'

/** Passkey and the company's own account, where there are any. */
export function OtherWays({ company, onEntered }: { company: boolean; onEntered: () => void }) {
  const t = useT()
  const passkey = useMutation({
    mutationFn: async () => {
      const body = await answerWithPasskey(await call(askForPasskey, {}))
      await call(signInWithPasskey, { body })
    },
    onSuccess: onEntered,
  })
  const away = useMutation({
    mutationFn: () => call(startOidc, {}),
    onSuccess: ({ url }) => window.location.assign(url),
  })
  const possible = passkeysPossible()
  return (
    <>
      {(possible || company) && <div className={css.or}>{t(texts.or)}</div>}
      <div className={css.others}>
        {possible && (
          <Button
            variant="default"
            fullWidth
            loading={passkey.isPending}
            leftSection={<Icon name="person" />}
            onClick={() => passkey.mutate()}
          >
            {t(texts.withPasskey)}
          </Button>
        )}
        {company && (
          <Button
            variant="default"
            fullWidth
            loading={away.isPending}
            onClick={() => away.mutate()}
          >
            {t(texts.withCompany)}
          </Button>
        )}
        <Refusal title={t(texts.refused)} error={passkey.error ?? away.error} />
      </div>
      <p className={css.foot}>{t(texts.forgotten)}</p>
    </>
  )
}
