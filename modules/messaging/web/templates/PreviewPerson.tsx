import { call } from '../../../../web/api.ts'
import { useT } from '../../../../web/texts.ts'
import { PersonSearch } from '../../../../web/ui/PersonSearch.tsx'
import { lookUpPeople } from '../../../people/contract.ts'
import { templatePageTexts as texts } from '../../template-pages.texts.ts'

export interface Whom {
  personId: string
  name: string
}

/** Chooses the person as whom a draft is seen. */
export function PreviewPerson({ onPick }: { onPick: (whom: Whom) => void }) {
  const t = useT()
  return (
    <PersonSearch
      label={t(texts.asWhom)}
      hint={t(texts.asWhomHint)}
      nobody={t(texts.nobodyFound)}
      find={(q, signal) => call(lookUpPeople, { query: { q, limit: 6 } }, { signal })}
      onPick={onPick}
    />
  )
}
