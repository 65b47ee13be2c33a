import { Button } from '@mantine/core'
import { z } from 'zod'
import { useFormat } from '../../../../web/format.ts'
import { useLive } from '../../../../web/live.ts'
import { useMutationOf, usePages } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useT } from '../../../../web/texts.ts'
import { DataTable } from '../../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { Stack } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { type CameMail, fileMailAgain, listMails, MAIL_STATES } from '../../contract.ts'
import { doorRoomTexts } from '../../door-rooms.texts.ts'
import { doorScreenTexts as texts } from '../../door-screens.texts.ts'
import css from './doors.module.css'
import { doorsPath } from './paths.ts'

const shape = z.object({ state: z.enum(['all', ...MAIL_STATES]).default('all') })
const hint = z.object({ mailId: z.string() })

/** Every mail that came in, and what became of it. */
export default function MailsPage() {
  const t = useT()
  const format = useFormat()
  const [{ state }, setSearch] = useSearchState(shape)
  const mails = usePages(listMails, { query: state === 'all' ? {} : { state } })
  useLive('inbox-doors', hint, () => mails.retry())
  return (
    <Page
      title={t(texts.mails)}
      lead={t(texts.mailsLead)}
      crumbs={[{ label: t(doorRoomTexts.doors), to: doorsPath }]}
    >
      <Stack>
        <Segmented
          label={t(texts.show)}
          value={state}
          onChange={(state) => setSearch({ state })}
          options={[
            { value: 'all', label: t(texts.all) },
            ...MAIL_STATES.map((value) => ({ value, label: t(texts[`state_${value}`]) })),
          ]}
        />
        <DataTable
          {...mails}
          label={t(texts.mails)}
          rowKey={({ mailId }) => mailId}
          empty={
            <EmptyState>{t(state === 'all' ? texts.emptyMails : texts.emptyState)}</EmptyState>
          }
          columns={[
            {
              id: 'from',
              head: t(texts.colFrom),
              cell: (mail) => mail.fromName || mail.fromAddress || t(texts.nobody),
            },
            {
              id: 'subject',
              head: t(texts.colSubject),
              phone: 'line',
              cell: (mail) => mail.subject || <span className="quiet">{t(texts.noSubject)}</span>,
            },
            {
              id: 'state',
              head: t(texts.colState),
              phone: 'line',
              cell: (mail) => <State mail={mail} />,
            },
            {
              id: 'when',
              head: t(texts.colWhen),
              align: 'right',
              phone: 'side',
              cell: ({ receivedAt }) => (
                <time dateTime={receivedAt.toISOString()} title={format.exact(receivedAt)}>
                  {format.dayTime(receivedAt)}
                </time>
              ),
            },
            { id: 'again', head: '', phone: 'line', cell: (mail) => <Again mail={mail} /> },
          ]}
        />
      </Stack>
    </Page>
  )
}

function State({ mail: { state, because, detail } }: { mail: CameMail }) {
  const t = useT()
  return (
    <span>
      {t(texts[`state_${state}`])}
      {because && (
        <span className={css.why} data-bad={state === 'failed' || undefined}>
          {[t(texts[`mail_${because}`]), detail].filter(Boolean).join(' ')}
        </span>
      )}
    </span>
  )
}

function Again({ mail: { mailId, state } }: { mail: CameMail }) {
  const t = useT()
  const again = useMutationOf(fileMailAgain, {
    onSuccess: ({ state }) => toast(t(state === 'filed' ? texts.filedNow : texts.stillNot)),
  })
  if (state !== 'failed' && state !== 'ignored') return null
  return (
    <Button
      size="xs"
      variant="default"
      loading={again.isPending}
      onClick={() => again.mutate({ params: { mailId } })}
    >
      {t(state === 'failed' ? texts.fileAgain : texts.fileAnyway)}
    </Button>
  )
}
