import { useState } from 'react'
import { useT } from '../../../web/texts.ts'
import { RadioField } from '../../../web/ui/fields.tsx'
import { MoneyField, NumberField } from '../../../web/ui/NumberField.tsx'
import type { RetentionRule } from '../contract.ts'
import { texts } from '../growth.texts.ts'
import { RuleForm } from './RuleForm.tsx'
import { RetentionWords } from './RuleWords.tsx'

/** Who has stayed: how long the windows are and which orders count. */
export function RetentionRuleForm({ rule }: { rule: RetentionRule }) {
  const t = useT()
  const [body, setBody] = useState(rule)
  return (
    <RuleForm name="retention" body={body}>
      <RetentionWords rule={body} />
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
