import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { besideName, displayName, type Named } from '../names.rules.ts'
import { screenTexts } from '../screens.texts.ts'

type Person = Named & { sex?: string | null }

/** How a person is called on a page: 田中 節子 様, or Ms Setsuko Tanaka. */
export function useCalled() {
  const t = useT()
  const { locale } = useSurroundings()
  return {
    name: (person: Person) => displayName(person, locale),
    beside: (person: Person) => besideName(person, locale),
    called: (person: Person) => {
      const name = displayName(person, locale)
      if (!name) return t(screenTexts.noName)
      if (person.sex === 'female') return t(screenTexts.calledFemale, { name })
      return t(person.sex === 'male' ? screenTexts.calledMale : screenTexts.called, { name })
    },
  }
}
