import { useT } from '../../../web/texts.ts'
import { tagPageTexts as texts } from '../tag-pages.texts.ts'

export const tagsPath = '/tags'
export const newTagPath = `${tagsPath}/new`
export const segmentPath = (segmentId: string) => `/segments/${segmentId}`
export const tagPath = (tagId: string) => `${tagsPath}/${tagId}`
export const tagRulePath = (tagId: string) => `${tagPath(tagId)}/rule`

/** A colleague by name, or what kind of hand it was. */
export function useWho() {
  const t = useT()
  return (label: string, name: string | null) =>
    name ?? t(label.startsWith('key:') ? texts.byKey : texts.byJob)
}
