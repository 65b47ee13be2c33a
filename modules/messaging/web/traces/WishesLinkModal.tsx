import { Button, Modal } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { QrCode } from '../../../../web/ui/QrCode.tsx'
import { getWishesLink } from '../../contract.ts'
import { reachTexts as texts } from '../../reach.texts.ts'
import css from './traces.module.css'

/** The link to somebody's own page of wishes: to copy, or on paper as a QR code. */
export function WishesLinkModal(props: { personId: string; onClose: () => void }) {
  const t = useT()
  const { personId, onClose } = props
  const { data, error } = useQuery(queryOf(getWishesLink, { params: { personId } }))
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(texts.linkTitle)}
      closeButtonProps={{ 'aria-label': t(texts.close) }}
    >
      <p className="prose">{t(texts.linkWords)}</p>
      {error && <ErrorState error={error} title={null} />}
      {!data && !error && <Loading lines={4} />}
      {data && <Link {...data} />}
    </Modal>
  )
}

function Link({ url, until }: { url: string; until: Date }) {
  const t = useT()
  const format = useFormat()
  const { company } = useMe()
  const clipboard = useClipboard({ timeout: 3000 })
  return (
    <>
      <p className="small quiet">{t(texts.linkUntil, { day: format.day(until) })}</p>
      <code className={css.url}>{url}</code>
      <div className={css.slip}>
        <QrCode text={url} label={t(texts.linkQr)} />
        <div>
          <p className={css.shop}>{company.name}</p>
          <p className="small">{t(texts.qrLead)}</p>
        </div>
      </div>
      <div className={css.foot}>
        <Button variant="default" onClick={() => window.print()}>
          {t(texts.linkPrint)}
        </Button>
        <Button
          leftSection={<Icon name={clipboard.copied ? 'check' : 'link'} />}
          onClick={() => clipboard.copy(url)}
        >
          {t(clipboard.copied ? texts.linkCopied : texts.linkCopy)}
        </Button>
      </div>
    </>
  )
}
