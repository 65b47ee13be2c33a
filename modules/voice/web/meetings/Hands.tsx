import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Avatar } from '../../../../web/ui/Avatar.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import type { Item } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import css from './stage.module.css'
import type { ItemVerbs } from './useMeeting.ts'

/** 「わたしがやります」: whose hands are up, who has it, and thanks for them. */
export function Hands({
  item,
  verbs,
  onHand,
}: {
  item: Item
  verbs: ItemVerbs
  onHand: () => void
}) {
  const t = useT()
  const { staff, may } = useMe()
  const { hands, owner, itemId } = item
  const isUp = hands.some(({ staffId }) => staffId === staff.id)
  const give = (hand: { staffId: string; name: string }) =>
    verbs.change.mutate(
      { params: { itemId }, body: { ownerId: hand.staffId } },
      { onSuccess: () => toast(t(texts.given, { name: hand.name })) },
    )
  return (
    <div className={css.hands}>
      <span className={css.handWords}>
        <button type="button" className={css.hand} aria-pressed={isUp} onClick={onHand}>
          {t(isUp ? texts.handDown : texts.hand)}
        </button>
        <span className={css.dim}>
          {owner
            ? t(texts.owner, { name: owner.name })
            : hands.length > 0
              ? t(texts.hands, { count: hands.length })
              : t(texts.noHands)}
        </span>
        {owner && <Thanks item={item} verbs={verbs} />}
      </span>
      {hands.length > 0 && (
        <span className={css.raised}>
          {hands.map((hand) => (
            <button
              key={hand.staffId}
              type="button"
              data-owner={hand.staffId === owner?.staffId || undefined}
              disabled={!may('voice.decide') || hand.staffId === owner?.staffId}
              title={hand.name}
              aria-label={t(texts.makeOwner, { name: hand.name })}
              onClick={() => give(hand)}
            >
              <Avatar id={hand.staffId} name={hand.name} size={46} />
            </button>
          ))}
        </span>
      )}
    </div>
  )
}

/** A heart for whoever took it, for all to see. */
export function Thanks({ item, verbs }: { item: Item; verbs: ItemVerbs }) {
  const t = useT()
  const { staff } = useMe()
  const { thanks, itemId, owner } = item
  const isOn = thanks.some(({ staffId }) => staffId === staff.id)
  const names = thanks.map(({ name }) => name).join('・')
  return (
    <button
      type="button"
      className={css.thank}
      aria-pressed={isOn}
      disabled={owner?.staffId === staff.id}
      title={names ? t(texts.thanksFrom, { names }) : undefined}
      onClick={() => verbs.thank.mutate({ params: { itemId }, body: { on: !isOn } })}
    >
      <Icon name="heart" /> {t(texts.thank)}
      {thanks.length > 0 && <b className="num">{thanks.length}</b>}
    </button>
  )
}
