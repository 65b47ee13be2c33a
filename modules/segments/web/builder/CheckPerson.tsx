import { useState } from 'react'
import { call } from '../../../../web/api.ts'
import { useT } from '../../../../web/texts.ts'
import { PersonLink } from '../../../../web/ui/PersonLink.tsx'
import { PersonSearch } from '../../../../web/ui/PersonSearch.tsx'
import { lookUpPeople } from '../../../people/contract.ts'
import type { Rule } from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import css from './builder.module.css'
import { Reasons } from './Reasons.tsx'

/** 「この方は入る？」 */
export function CheckPerson({ rule }: { rule: Rule }) {
  const t = useT()
  const [asked, setAsked] = useState<{ personId: string; name: string } | null>(null)
  return (
    <div className={css.check}>
      <PersonSearch
        label={t(texts.check)}
        hint={t(texts.checkHint)}
        nobody={t(texts.nobodyFound)}
        find={(q, signal) => call(lookUpPeople, { query: { q, limit: 6 } }, { signal })}
        onPick={setAsked}
      />
      {asked && (
        <div className={css.asked}>
          <PersonLink id={asked.personId} name={asked.name} />
          <Reasons rule={rule} personId={asked.personId} />
        </div>
      )}
    </div>
  )
}
