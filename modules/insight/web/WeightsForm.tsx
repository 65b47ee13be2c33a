import { useState } from 'react'
import { useT } from '../../../web/texts.ts'
import { AreaField } from '../../../web/ui/fields.tsx'
import { NumberField } from '../../../web/ui/NumberField.tsx'
import { texts } from '../character-pages.texts.ts'
import type { AttachmentRule } from '../contract.ts'
import { texts as growth } from '../growth.texts.ts'
import { linesOf } from './lines-of.ts'
import { PART_NAMES, PARTS } from './parts.ts'
import { RuleForm } from './RuleForm.tsx'
import css from './reports.module.css'

/** How much each part of attachment weighs, from how many on it counts in full, and what sharing is. */
export function WeightsForm({ definition }: { definition: AttachmentRule }) {
  const t = useT()
  const [weights, setWeights] = useState(definition.weights)
  const [full, setFull] = useState(definition.full)
  const [facts, setFacts] = useState(definition.sharingFacts.join('\n'))
  return (
    <RuleForm name="attachment" body={{ weights, full, sharingFacts: linesOf(facts) }}>
      <div className={css.inputs}>
        {PARTS.map((part) => (
          <NumberField
            key={part}
            label={t(PART_NAMES[part])}
            min={0}
            max={100}
            value={weights[part]}
            onChange={(next) =>
              typeof next === 'number' && setWeights({ ...weights, [part]: next })
            }
          />
        ))}
      </div>
      <div className={css.inputs}>
        {PARTS.map((part) => (
          <NumberField
            key={part}
            label={t(FULL_NAMES[part])}
            min={1}
            max={10_000}
            value={full[part]}
            onChange={(next) =>
              typeof next === 'number' && next >= 1 && setFull({ ...full, [part]: next })
            }
          />
        ))}
      </div>
      <AreaField
        label={t(texts.sharingFacts)}
        help={t(growth.oneALine)}
        value={facts}
        onChange={(event) => setFacts(event.currentTarget.value)}
      />
    </RuleForm>
  )
}

const FULL_NAMES = {
  words: texts.full_words,
  visits: texts.full_visits,
  sharing: texts.full_sharing,
  years: texts.full_years,
  effort: texts.full_effort,
} as const
