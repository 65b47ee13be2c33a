import css from './Words.module.css'

const JAPANESE = /[぀-ヿ㐀-鿿]/

/** A person's own words: Mincho, in hanging quotes. The system never speaks in this face. */
export function Words({
  children,
  size = 'm',
  lang,
}: {
  children: string
  size?: 's' | 'm' | 'l'
  lang?: string
}) {
  const japanese = lang ? lang === 'ja' : JAPANESE.test(children)
  const bare = children.trim()
  const quoted = /^[「『“"]/.test(bare) ? bare : japanese ? `「${bare}」` : `“${bare}”`
  return (
    <blockquote className={css.words} data-size={size} lang={japanese ? 'ja' : (lang ?? 'en')}>
      {quoted}
    </blockquote>
  )
}
