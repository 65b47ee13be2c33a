import { useT } from '../../../web/texts.ts'
import { pageTexts as texts } from '../pages.texts.ts'
import css from './reviews.module.css'

export function Stars({ stars }: { stars: number }) {
  const t = useT()
  return (
    <span className={css.stars} role="img" aria-label={t(texts.stars, { stars })}>
      {'★'.repeat(stars)}
      {'☆'.repeat(5 - stars)}
    </span>
  )
}
