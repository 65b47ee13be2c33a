import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ConfirmDestructive } from '../../../../web/ui/ConfirmDestructive.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import { OVERLAP_HOURS } from '../../audiences.rules.ts'
import { type Destination, renewSecret, type TestResult, testDestination } from '../../contract.ts'
import css from './audiences.module.css'
import { SecretModal } from './SecretModal.tsx'
import { useAudienceWords } from './words.ts'

/** A test message, honest about what came back, and a new secret. */
export function WebhookSheet({ destination: { destinationId } }: { destination: Destination }) {
  const t = useT()
  const { may } = useMe()
  const test = useMutationOf(testDestination, { refresh: [] })
  const isReader = !may('audiences.write')
  const why = isReader ? t(texts.mayNotWrite) : undefined
  return (
    <Sheet
      title={t(texts.test)}
      note={t(texts.testHelp)}
      actions={
        <>
          <RenewSecret destinationId={destinationId} why={why} />
          <Button
            variant="default"
            leftSection={<Icon name="send" />}
            disabled={isReader}
            title={why}
            loading={test.isPending}
            onClick={() => test.mutate({ params: { destinationId } })}
          >
            {t(texts.test)}
          </Button>
        </>
      }
    >
      <div aria-live="polite">
        {test.error ? (
          <ErrorState error={test.error} />
        ) : test.data ? (
          <Result result={test.data} />
        ) : (
          <p className="small quiet prose">{t(texts.signedBy)}</p>
        )}
      </div>
    </Sheet>
  )
}

function Result({ result: { status, error, body, milliseconds } }: { result: TestResult }) {
  const t = useT()
  const format = useFormat()
  const words = useAudienceWords()
  const ms = format.number(milliseconds)
  return (
    <div className={css.result} data-good={error === null || undefined}>
      <Icon name={error ? 'warning' : 'check'} />
      <div>
        <p className="prose">
          {status === null
            ? t(texts.testFailed, { why: error ? words.fault(error) : '' })
            : t(error ? texts.testRefused : texts.testTook, { status, ms })}
        </p>
        {body && (
          <details className="small">
            <summary>{t(texts.testBody)}</summary>
            <pre className={css.body}>{body}</pre>
          </details>
        )}
      </div>
    </div>
  )
}

function RenewSecret({ destinationId, why }: { destinationId: string; why: string | undefined }) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const renew = useMutationOf(renewSecret, {
    refresh: [],
    onSuccess: (made) => {
      setOpened(false)
      setSecret(made.secret)
    },
  })
  return (
    <>
      <Button
        variant="subtle"
        disabled={why !== undefined}
        title={why}
        leftSection={<Icon name="key" />}
        onClick={() => setOpened(true)}
      >
        {t(texts.secretRenew)}
      </Button>
      <ConfirmDestructive
        opened={opened}
        onClose={() => setOpened(false)}
        title={t(texts.secretRenew)}
        verb={t(texts.secretRenew)}
        pending={renew.isPending}
        error={renew.error}
        onConfirm={() => renew.mutate({ params: { destinationId } })}
      >
        {t(texts.secretRenewWords, { hours: OVERLAP_HOURS })}
      </ConfirmDestructive>
      {secret && <SecretModal secret={secret} onClose={() => setSecret(null)} />}
    </>
  )
}
