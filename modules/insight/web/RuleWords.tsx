import { useFormat } from '../../../web/format.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { Sentence } from '../../../web/ui/Sentence.tsx'
import type { AttachmentRule, LadderRule, RetentionRule, WordOfMouthRule } from '../contract.ts'
import { texts as definitionTexts } from '../definitions.texts.ts'
import { texts } from '../growth.texts.ts'
import { PART_NAMES, PARTS } from './parts.ts'
import css from './reports.module.css'

/** Who has stayed, as one sentence. */
export function RetentionWords({ rule }: { rule: RetentionRule }) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const what = t(rule.counts === 'order' ? texts.countsOrder : texts.countsNotReturned)
  const least =
    rule.minimum > 0 ? t(texts.countsMinimum, { amount: format.money(rule.minimum) }) : ''
  return (
    <Sentence size="m">
      {t(texts.defRetentionSentence, {
        months: rule.windowMonths,
        counts: locale === 'ja' ? least + what : [what, least].filter(Boolean).join(' '),
      })}
    </Sentence>
  )
}

/** The steps of the ladder, each with whom it holds. */
export function LadderWords({ rule }: { rule: LadderRule }) {
  const t = useT()
  const { memberNeedsOrder, repeaterOrders, repeaterWithinMonths, kocFacts, kocCount } = rule
  const repeater =
    repeaterWithinMonths === null ? definitionTexts.repeaterIs : definitionTexts.repeaterWithin
  return (
    <dl className={css.says}>
      <dt>{t(definitionTexts.member)}</dt>
      <dd>{t(memberNeedsOrder ? definitionTexts.memberOrdered : definitionTexts.memberAny)}</dd>
      <dt>{t(definitionTexts.repeater)}</dt>
      <dd>{t(repeater, { count: repeaterOrders, months: repeaterWithinMonths ?? 0 })}</dd>
      <dt>{t(definitionTexts.koc)}</dt>
      <dd>
        {kocFacts.length === 0
          ? t(definitionTexts.kocNone)
          : t(definitionTexts.kocIs, { count: kocCount, facts: kocFacts.join('・') })}
      </dd>
    </dl>
  )
}

/** Which first orders came by word of mouth. */
export function WordOfMouthWords({ rule }: { rule: WordOfMouthRule }) {
  const t = useT()
  const { locale } = useSurroundings()
  const list = [...rule.channels, ...rule.mediaCodes]
  if (list.length === 0) return <p className="prose quiet">{t(definitionTexts.wordNone)}</p>
  const written = list.join(locale === 'ja' ? '」「' : ', ')
  return <Sentence size="m">{t(definitionTexts.wordIs, { list: written })}</Sentence>
}

/** Of what attachment is made, and how much each part weighs. */
export function WeightsWords({ rule: { weights } }: { rule: AttachmentRule }) {
  const t = useT()
  return (
    <p className="num">
      {PARTS.filter((part) => weights[part] > 0)
        .map((part) => `${t(PART_NAMES[part])} ${weights[part]}`)
        .join('・')}
    </p>
  )
}
