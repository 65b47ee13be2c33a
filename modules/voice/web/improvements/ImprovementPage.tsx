import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ConfirmDestructive } from '../../../../web/ui/ConfirmDestructive.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Columns, Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import {
  changeImprovement,
  dropImprovement,
  readImprovement,
  unshipImprovement,
  type WholeImprovement,
} from '../../contract.ts'
import { improvementPageTexts as texts } from '../../improvement-pages.texts.ts'
import { improvementRoomTexts as rooms } from '../../improvement-rooms.texts.ts'
import { AskersSheet } from './AskersSheet.tsx'
import { CausesSheet } from './CausesSheet.tsx'
import { ImprovementForm } from './ImprovementForm.tsx'
import css from './improvements.module.css'
import { improvementsPath } from './paths.ts'
import { ShipModal } from './ShipModal.tsx'
import { useImprovementsLive } from './useImprovementsLive.ts'

/** One improvement: what changed and why, the voices that led to it, and who has been told. */
export default function ImprovementPage() {
  const t = useT()
  useImprovementsLive()
  const { improvementId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(queryOf(readImprovement, { params: { improvementId } }))
  const of = data && (data.product?.name ?? data.subject)
  const above = data && [of, data.number && t(texts.number, { number: data.number }), data.version]
  return (
    <Page
      title={data?.title ?? t(rooms.improvements)}
      crumbs={[{ label: t(rooms.improvements), to: improvementsPath }]}
      above={above ? above.filter(Boolean).join(' ・ ') : undefined}
      actions={data && <Actions improvement={data} />}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={8} />}
      {data && (
        <Columns of="7-5">
          <Stack>
            <AboutSheet improvement={data} />
            <AskersSheet improvement={data} />
          </Stack>
          <CausesSheet improvement={data} />
        </Columns>
      )}
    </Page>
  )
}

type Open = 'edit' | 'ship' | 'drop' | null

function Actions({ improvement }: { improvement: WholeImprovement }) {
  const t = useT()
  const { may } = useMe()
  const navigate = useNavigate()
  const [open, setOpen] = useState<Open>(null)
  const { improvementId, title, shippedOn, askers, causes } = improvement
  const params = { improvementId }
  const close = () => setOpen(null)
  const unship = useMutationOf(unshipImprovement, {
    onSuccess: () => toast(t(texts.unshipped)),
    onError: (error) => toast(error.message),
  })
  const drop = useMutationOf(dropImprovement, {
    refresh: [],
    onSuccess: () => {
      toast(t(texts.dropped))
      void navigate({ to: improvementsPath })
    },
  })
  const barred = may('voice.improve') ? {} : { disabled: true, title: t(texts.mayNot) }
  const isTold = askers.some(({ state }) => state !== 'not_yet')
  return (
    <>
      {!shippedOn && (
        <Button variant="subtle" color="red" {...barred} onClick={() => setOpen('drop')}>
          {t(texts.drop)}
        </Button>
      )}
      {shippedOn && !isTold && (
        <Button
          variant="subtle"
          loading={unship.isPending}
          {...barred}
          onClick={() => unship.mutate({ params, body: {} })}
        >
          {t(texts.unship)}
        </Button>
      )}
      <Button variant="default" {...barred} onClick={() => setOpen('edit')}>
        {t(texts.edit)}
      </Button>
      {!shippedOn && (
        <Button {...barred} onClick={() => setOpen('ship')}>
          {t(texts.ship)}
        </Button>
      )}
      {open === 'ship' && <ShipModal improvementId={improvementId} onClose={close} />}
      {open === 'edit' && <EditModal improvement={improvement} onClose={close} />}
      <ConfirmDestructive
        opened={open === 'drop'}
        onClose={close}
        title={t(texts.dropTitle)}
        verb={t(texts.drop)}
        pending={drop.isPending}
        error={drop.error}
        onConfirm={() => drop.mutate({ params, body: {} })}
      >
        {t(texts.dropWords, { title, count: causes.length })}
      </ConfirmDestructive>
    </>
  )
}

function EditModal({
  improvement,
  onClose,
}: {
  improvement: WholeImprovement
  onClose: () => void
}) {
  const t = useT()
  const { improvementId, title, changed, because, version, owner } = improvement
  const save = useMutationOf(changeImprovement, {
    onSuccess: () => {
      toast(t(texts.changedNow))
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} size="lg" title={t(texts.edit)}>
      <ImprovementForm
        initial={{ title, changed, because, version, ownerId: owner?.staffId ?? null }}
        saving={save.isPending}
        error={save.error}
        onSave={(body) => save.mutate({ params: { improvementId }, body })}
        onCancel={onClose}
      />
    </Modal>
  )
}

function AboutSheet({ improvement }: { improvement: WholeImprovement }) {
  const t = useT()
  const format = useFormat()
  const { changed, because, shippedOn, days, owner, itemId } = improvement
  return (
    <Sheet>
      <dl className={css.parts}>
        <div>
          <dt>{t(texts.whatChanged)}</dt>
          <dd>{changed || <span className="quiet">{t(texts.notWritten)}</span>}</dd>
        </div>
        <div>
          <dt>{t(texts.why)}</dt>
          <dd>{because || <span className="quiet">{t(texts.notWritten)}</span>}</dd>
        </div>
        <div className={css.inline}>
          {shippedOn && (
            <div>
              <dt>{t(texts.shippedOn)}</dt>
              <dd>{format.day(shippedOn)}</dd>
            </div>
          )}
          {days !== null && (
            <div>
              <dt>{t(texts.fromFirst)}</dt>
              <dd className="num">{format.count(days, 'days')}</dd>
            </div>
          )}
          {owner && (
            <div>
              <dt>{t(texts.owner)}</dt>
              <dd>{owner.name}</dd>
            </div>
          )}
        </div>
      </dl>
      {itemId && (
        <p className={css.gap}>
          <Link to="/meetings">{t(texts.fromItem)}</Link>
        </p>
      )}
    </Sheet>
  )
}
