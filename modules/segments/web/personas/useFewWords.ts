import { useT } from '../../../../web/texts.ts'
import type { PersonaSheet } from '../../contract.ts'
import { personaTexts as texts } from '../../personas.texts.ts'

/** 「68歳・女性・福岡県・元教師」, of what is said. */
export function useFewWords({ age, sex, region, job }: PersonaSheet): string {
  const t = useT()
  const said = [age !== null && t(texts.ageOf, { n: age }), sex && t(texts[sex]), region, job]
  return said.filter(Boolean).join('・')
}
