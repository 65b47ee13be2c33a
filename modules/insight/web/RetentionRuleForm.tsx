import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { RadioField } from '../../../web/ui/fields.tsx'
import { MoneyField, NumberField } from '../../../web/ui/NumberField.tsx'
import { Sentence } from '../../../web/ui/Sentence.tsx'
import type { RetentionRule } from '../contract.ts'
import { texts } from '../growth.texts.ts'
import { RuleForm } from './RuleForm.tsx'

/** Who has stayed: how long the windows are and which orders count. */
export function RetentionRuleForm({ rule }: { rule: RetentionRule }) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const [body, setBody] = useState(rule)
  const what = t(body.counts === 'order' ? texts.countsOrder : texts.countsNotReturned)
  const least =
    body.minimum > 0 ? t(texts.countsMinimum, { amount: format.money(body.minimum) }) : ''
  return (
    <RuleForm name="retention" body={body}>
      <Sentence size="m">
        {t(texts.defRetentionSentence, {
          months: body.windowMonths,
          counts: locale === 'ja' ? least + what : [what, least].filter(Boolean).join(' '),
        })}
      </Sentence>
      <NumberField
        label={t(texts.windowMonths)}
        help={t(texts.windowHelp)}
        min={1}
        max={36}
        value={body.windowMonths}
        onChange={(next) =>
          typeof next === 'number' && next >= 1 && setBody({ ...body, windowMonths: next })
        }
      />
      <RadioField
        label={t(texts.counts)}
        value={body.counts}
        onChange={(counts) =>
          setBody({ ...body, counts: counts === 'notReturned' ? 'notReturned' : 'order' })
        }
        options={[
          { value: 'order', label: t(texts.countsAny) },
          { value: 'notReturned', label: t(texts.countsKept) },
        ]}
      />
      <MoneyField
        label={t(texts.minimum)}
        optional
        value={body.minimum || null}
        onChange={(minimum) => setBody({ ...body, minimum: minimum ?? 0 })}
      />
    </RuleForm>
  )
}
