import { Button } from '@mantine/core'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { PersonLink } from '../../../../web/ui/PersonLink.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { Why } from '../../../../web/ui/Why.tsx'
import type { Rule } from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import type { CatalogueWords, Member } from '../../contract.ts'
import css from './builder.module.css'
import { CheckPerson } from './CheckPerson.tsx'
import { Reasons, useExplanation } from './Reasons.tsx'
import { conditionsOf, seenWords, withSpan } from './seen.ts'

interface Props {
  rule: Rule
  catalogue: CatalogueWords
  members: Member[] | undefined
  count: number
  onOthers: () => void
}

/** A few of them by name, each with why; and whoever else is asked about. */
export function Sample({ rule, catalogue, members, count, onOthers }: Props) {
  const t = useT()
  return (
    <Sheet
      title={t(texts.sample)}
      actions={
        members &&
        count > members.length && (
          <Button variant="subtle" size="compact-sm" onClick={onOthers}>
            {t(texts.others)}
          </Button>
        )
      }
    >
      {members?.length === 0 && <p className="small quiet prose">{t(texts.sampleNone)}</p>}
      <ul className={css.sample}>
        {members?.map((member) => (
          <li key={member.personId}>
            <span>
              <PersonLink id={member.personId} name={member.name} />
              <Found rule={rule} catalogue={catalogue} member={member} />
            </span>
            <Why label={t(texts.why)}>
              <Reasons rule={rule} personId={member.personId} />
            </Why>
          </li>
        ))}
      </ul>
      <CheckPerson rule={rule} />
    </Sheet>
  )
}

/** 「3か月に3回・最後は44日前」, or where they live while that is being read. */
function Found({
  rule,
  catalogue,
  member,
}: Pick<Props, 'rule' | 'catalogue'> & { member: Member }) {
  const t = useT()
  const format = useFormat()
  const { data } = useExplanation(rule, member.personId)
  const leaves = conditionsOf(rule.root)
  // What was not done is no news, and a trait stands in the sentence.
  const words = (data?.reasons ?? []).flatMap((reason, n) => {
    if (!reason.seen || reason.seen === '0' || leaves[n]?.kind === 'field') return []
    const seen = seenWords(reason, leaves[n], { t, format, catalogue })
    return seen === null ? [] : withSpan(seen, leaves[n], t)
  })
  const said = words.length > 0 ? words.slice(0, 3).join('・') : member.place
  return <small className="num">{said}</small>
}
