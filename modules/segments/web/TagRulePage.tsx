import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { getTag } from '../contract.ts'
import { tagPageTexts as texts } from '../tag-pages.texts.ts'
import { BuilderPage } from './builder/BuilderPage.tsx'
import { TagBuilder } from './TagBuilder.tsx'
import { tagsPath } from './tag-words.ts'

/** Another rule for a tag; the old one holds until this one is filled. */
export default function TagRulePage() {
  const t = useT()
  const { tagId = '' } = useParams({ strict: false })
  const tag = useQuery(queryOf(getTag, { params: { tagId } }))
  return (
    <BuilderPage
      title={t(texts.changeRule)}
      crumbs={[{ label: t(texts.title), to: tagsPath }]}
      of={tag}
      noWrite={t(texts.noWrite)}
    >
      {(catalogue, tag) => (
        <TagBuilder
          key={tagId}
          catalogue={catalogue}
          draft={{ name: tag.name, note: tag.note ?? '', colour: tag.colour }}
          tag={tag}
        />
      )}
    </BuilderPage>
  )
}
