import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { PersonLink } from '../../../../web/ui/PersonLink.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import {
  listNeeds,
  type Need,
  openNeed,
  setNeedMet,
  type WholeImprovement,
} from '../../contract.ts'
import { improvementPageTexts as texts } from '../../improvement-pages.texts.ts'
import css from './improvements.module.css'

/** What else people wish for of this product: whatever this met, those people are told too. */
export function NeedsSheet({ improvement }: { improvement: WholeImprovement }) {
  const t = useT()
  const { may } = useMe()
  const { improvementId, product, shippedOn } = improvement
  const productId = product?.productId
  const { data } = useQuery({
    ...queryOf(listNeeds, { query: { productId, state: 'open', limit: 20 } }),
    enabled: productId !== undefined && shippedOn !== null,
  })
  const reopen = useMutationOf(openNeed, { onError: (error) => toast(error.message) })
  const meet = useMutationOf(setNeedMet, {
    onSuccess: ({ needId }) =>
      toast(t(texts.needMet), {
        undo: () => reopen.mutate({ params: { needId } }),
      }),
    onError: (error) => toast(error.message),
  })
  if (!data || data.items.length === 0) return null
  return (
    <Sheet title={t(texts.needs)} note={t(texts.needsNote)}>
      <ul className={css.voices}>
        {data.items.map((need) => (
          <li key={need.needId}>
            <NeedWords need={need} />
            <Button
              variant="default"
              size="xs"
              disabled={!may('voice.write')}
              onClick={() =>
                meet.mutate({ params: { needId: need.needId }, body: { improvementId } })
              }
            >
              {t(texts.meets)}
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function NeedWords({ need: { words, personId, personName, createdAt } }: { need: Need }) {
  const t = useT()
  const format = useFormat()
  return (
    <div>
      <Words size="s">{words}</Words>
      <p className={css.meta}>
        <span>{format.day(createdAt)}</span>
        {personId ? (
          <PersonLink id={personId} name={personName ?? ''} />
        ) : (
          <span>{t(texts.somebody)}</span>
        )}
      </p>
    </div>
  )
}
