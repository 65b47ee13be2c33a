import { useState } from 'react'
import { useT } from '../../../web/texts.ts'
import { NumberField } from '../../../web/ui/NumberField.tsx'
import type { BondReport } from '../contract.ts'
import { PART_NAMES, PARTS } from './parts.ts'
import { RuleForm } from './RuleForm.tsx'
import css from './reports.module.css'

/** How much each part of attachment weighs. */
export function WeightsForm({ definition }: { definition: BondReport['weights'] }) {
  const t = useT()
  const [weights, setWeights] = useState(definition.weights)
  const { full, sharingFacts } = definition
  return (
    <RuleForm name="attachment" body={{ weights, full, sharingFacts }}>
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
    </RuleForm>
  )
}
