import { useState } from 'react'
import { useT } from '../../../web/texts.ts'
import { AreaField, CheckField } from '../../../web/ui/fields.tsx'
import { NumberField } from '../../../web/ui/NumberField.tsx'
import type { LadderRule } from '../contract.ts'
import { texts } from '../growth.texts.ts'
import { linesOf } from './lines-of.ts'
import { RuleForm } from './RuleForm.tsx'

/** The turns of the ladder, each with its rule. */
export function LadderRuleForm({ rule }: { rule: LadderRule }) {
  const t = useT()
  const [body, setBody] = useState(rule)
  const [facts, setFacts] = useState(rule.kocFacts.join('\n'))
  return (
    <RuleForm name="ladder" body={{ ...body, kocFacts: linesOf(facts) }}>
      <CheckField
        label={t(texts.memberNeedsOrder)}
        checked={body.memberNeedsOrder}
        onChange={(memberNeedsOrder) => setBody({ ...body, memberNeedsOrder })}
      />
      <NumberField
        label={t(texts.repeaterOrders)}
        min={2}
        max={100}
        value={body.repeaterOrders}
        onChange={(next) =>
          typeof next === 'number' && next >= 2 && setBody({ ...body, repeaterOrders: next })
        }
      />
      <NumberField
        label={t(texts.repeaterWithin)}
        help={t(texts.repeaterWithinHelp)}
        optional
        min={1}
        max={120}
        value={body.repeaterWithinMonths ?? ''}
        onChange={(next) =>
          setBody({ ...body, repeaterWithinMonths: typeof next === 'number' ? next : null })
        }
      />
      <AreaField
        label={t(texts.kocFacts)}
        help={t(texts.kocFactsHelp)}
        value={facts}
        onChange={(event) => setFacts(event.currentTarget.value)}
      />
      <NumberField
        label={t(texts.kocCount)}
        min={1}
        value={body.kocCount}
        onChange={(next) =>
          typeof next === 'number' && next >= 1 && setBody({ ...body, kocCount: next })
        }
      />
    </RuleForm>
  )
}
