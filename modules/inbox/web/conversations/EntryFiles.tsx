import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import type { ConversationEntry } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import css from './inbox.module.css'

const DRAWN = /^image\/(jpeg|png|gif|webp)$/

/** What came beside the words: pictures small, other things by their name. */
export function EntryFiles({ entry }: { entry: ConversationEntry }) {
  const t = useT()
  if (entry.files.length === 0) return null
  return (
    <ul className={css.files}>
      {entry.files.map(({ name, type, size }, index) => {
        const url = `/api/v1/entries/${entry.entryId}/files/${index}`
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file is its place beside the entry
          <li key={index}>
            {DRAWN.test(type) ? (
              <a href={url} target="_blank" rel="noreferrer">
                <img src={`${url}?size=thumb`} alt={t(texts.picture, { name })} loading="lazy" />
              </a>
            ) : (
              <a href={url} className={css.file} download={name}>
                <Icon name="file" size={16} /> {name} <small className="num">{sizeOf(size)}</small>
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}

export function sizeOf(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
