import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { Due } from '../../../../web/ui/Due.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { PersonName } from '../../../../web/ui/PersonLink.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import { listHands, raiseHand, type WaitingForHand } from '../../contract.ts'
import { handsTexts as texts } from '../../hands.texts.ts'
import { roomTexts } from '../../rooms.texts.ts'
import { repliesPath, replyPath } from '../paths.ts'
import { useRotaLive } from '../useRotaLive.ts'
import { useChannelWord, useYearsWord } from '../words.ts'
import { HandLog } from './HandLog.tsx'
import css from './replies.module.css'

/** 「わたしが書きます」: what colleagues offer, and who has raised a hand. */
export default function HandsPage() {
  const t = useT()
  const { data, error, refetch, isPending } = useQuery(queryOf(listHands))
  useRotaLive()
  return (
    <Page
      crumbs={[{ label: t(roomTexts.myReplies), to: repliesPath }]}
      title={t(texts.title)}
      lead={t(texts.lead)}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading />}
      {data && (
        <>
          <div className={css.list}>
            {data.items.length === 0 && (
              <Sheet>
                <EmptyState>{t(texts.none)}</EmptyState>
              </Sheet>
            )}
            {data.items.map((one) => (
              <Offer key={one.conversationId} offer={one} />
            ))}
          </div>
          <HandLog lines={data.log} />
        </>
      )}
    </Page>
  )
}

function Offer({ offer }: { offer: WaitingForHand }) {
  const t = useT()
  const channel = useChannelWord()
  const years = useYearsWord()
  const navigate = useNavigate()
  const { conversationId, name, holder } = offer
  const take = useMutationOf(raiseHand, {
    onSuccess: () => {
      toast(t(texts.taken, { name }))
      void navigate({ to: replyPath(conversationId) })
    },
  })
  const held = holder ? t(texts.heldBy, { name: holder }) : t(texts.heldByNobody)
  return (
    <Sheet>
      <header className={css.head}>
        <div>
          <h2 className={css.name}>
            <PersonName name={name} />
          </h2>
          <p className="small quiet">
            {[channel(offer.channel), years(offer.since), held].join('・')}
          </p>
        </div>
        {offer.dueOn && <Due on={offer.dueOn} />}
      </header>
      {offer.isOffered && (
        <p className={css.state}>
          <Badge tone="ai" icon="hand">
            {t(texts.offered)}
          </Badge>
          {offer.note && <span className="small">{offer.note}</span>}
        </p>
      )}
      <div className={css.said}>{offer.words && <Words>{offer.words}</Words>}</div>
      {take.error && <ErrorState error={take.error} title={null} />}
      <Button
        variant="default"
        className={css.take ?? ''}
        loading={take.isPending}
        leftSection={<Icon name="hand" size={18} />}
        onClick={() => take.mutate({ params: { conversationId } })}
      >
        {t(texts.take)}
      </Button>
    </Sheet>
  )
}
