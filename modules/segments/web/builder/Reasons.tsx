import { useQuery } from '@tanstack/react-query'
import { type ApiError, call } from '../../../../web/api.ts'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import type { Rule } from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import { type Explanation, explainRule, getCatalogue } from '../../contract.ts'
import css from './builder.module.css'
import { conditionsOf, seenWords } from './seen.ts'

export function useExplanation(rule: Rule | undefined, personId: string) {
  return useQuery<Explanation, ApiError>({
    queryKey: [explainRule.path, rule, personId],
    queryFn: ({ signal }) =>
      call(
        explainRule,
        { body: { rule: rule ?? { version: 1, root: { kind: 'all', of: [] } }, personId } },
        { signal },
      ),
    enabled: rule !== undefined,
    staleTime: 5_000,
  })
}

/** Why somebody is in or is not: each condition with a mark, and what was found. */
export function Reasons({
  rule,
  personId,
  only,
}: {
  rule: Rule | undefined
  personId: string
  only?: 'in'
}) {
  const t = useT()
  const format = useFormat()
  const { data: catalogue } = useQuery(queryOf(getCatalogue))
  const { data, error, refetch } = useExplanation(rule, personId)
  if (error) return <ErrorState error={error} title={null} onRetry={() => void refetch()} />
  if (!data || !rule) return <Loading lines={3} />
  const leaves = conditionsOf(rule.root)
  return (
    <div className={css.reasons}>
      {!only && <p className={css.verdict}>{t(data.isIn ? texts.isIn : texts.isOut)}</p>}
      <ul>
        {data.reasons.map((reason, n) => {
          const seen = seenWords(reason, leaves[n], { t, format, catalogue })
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: reasons stand in the order of the conditions
            <li key={n} data-holds={reason.holds || undefined}>
              <Icon
                name={reason.holds ? 'check' : 'minus'}
                size={16}
                label={t(reason.holds ? texts.holds : texts.holdsNot)}
              />
              <span>
                {reason.words}
                {seen && <small className="num">{seen}</small>}
              </span>
            </li>
          )
        })}
      </ul>
      {data.changesAt && (
        <p className="note">{t(texts.changesAt, { when: format.dayTime(data.changesAt) })}</p>
      )}
    </div>
  )
}
