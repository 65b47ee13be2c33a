import type { ReactNode } from 'react'
import css from './Words.module.css'

const JAPANESE = /[぀-ヿ㐀-鿿]/

/** A person's own words: Mincho, in hanging quotes. The system never speaks in this face. */
export function Words({
  children,
  shown,
  size = 'm',
  lang,
}: {
  children: string
  /** The same words with marks among them. */
  shown?: ReactNode
  size?: 's' | 'm' | 'l'
  lang?: string
}) {
  const japanese = lang ? lang === 'ja' : JAPANESE.test(children)
  const bare = children.trim()
  const [opens, closes] = /^[「『“"]/.test(bare) ? ['', ''] : japanese ? '「」' : '“”'
  return (
    <blockquote className={css.words} data-size={size} lang={japanese ? 'ja' : (lang ?? 'en')}>
      {opens}
      {shown ?? bare}
      {closes}
    </blockquote>
  )
}
