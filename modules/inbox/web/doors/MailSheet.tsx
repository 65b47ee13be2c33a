import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { getMailDoor, type MailDoorView } from '../../contract.ts'
import { doorScreenTexts as texts } from '../../door-screens.texts.ts'
import css from './doors.module.css'
import { MailboxForm } from './MailboxForm.tsx'
import { MailHook } from './MailHook.tsx'
import { mailsPath } from './paths.ts'

const POLL_MS = 30_000

/** How mails come in: read from a mailbox, or handed over by a mail server. */
export function MailSheet() {
  const t = useT()
  const { data, error, refetch } = useQuery({ ...queryOf(getMailDoor), refetchInterval: POLL_MS })
  return (
    <Sheet
      title={t(texts.mail)}
      actions={
        <Button component={Link} variant="default" to={mailsPath}>
          {t(texts.seeMails)}
        </Button>
      }
    >
      {data ? (
        <>
          <Came door={data} />
          <MailboxForm key={data.imap ? 'set' : 'new'} door={data} />
          <MailHook door={data} />
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading lines={6} />
      )}
    </Sheet>
  )
}

function Came({ door: { lastAt, counts } }: { door: MailDoorView }) {
  const t = useT()
  const format = useFormat()
  return (
    <div className={css.buttons}>
      <p className="small quiet">
        {lastAt ? t(texts.lastCame, { when: format.dayTime(lastAt) }) : t(texts.nothingCame)}
      </p>
      {counts.failed > 0 && (
        <Link to={mailsPath} search={{ state: 'failed' }}>
          <Badge tone="enji" icon="warning">
            {t(texts.failedMails, { count: counts.failed })}
          </Badge>
        </Link>
      )}
    </div>
  )
}
