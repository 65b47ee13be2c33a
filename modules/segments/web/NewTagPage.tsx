import { z } from 'zod'
import { useSearchState } from '../../../web/search-state.ts'
import { useT } from '../../../web/texts.ts'
import { tagPageTexts as texts } from '../tag-pages.texts.ts'
import { COLOURS } from '../tags.rules.ts'
import { BuilderPage, NOBODYS } from './builder/BuilderPage.tsx'
import { TagBuilder } from './TagBuilder.tsx'
import { tagsPath } from './tag-words.ts'

const shape = z.object({
  name: z.coerce.string().max(60).default(''),
  note: z.coerce.string().max(1000).default(''),
  colour: z.enum(COLOURS).default('indigo'),
})

/** A new tag whose rule is built here; the address says what was filled in before. */
export default function NewTagPage() {
  const t = useT()
  const [draft] = useSearchState(shape)
  return (
    <BuilderPage
      title={t(texts.make)}
      crumbs={[{ label: t(texts.title), to: tagsPath }]}
      of={NOBODYS}
      noWrite={t(texts.noWrite)}
    >
      {(catalogue) => <TagBuilder catalogue={catalogue} draft={draft} />}
    </BuilderPage>
  )
}
