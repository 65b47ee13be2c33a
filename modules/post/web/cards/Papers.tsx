import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { fitWords } from '../../card-fit.rules.ts'
import { cardPageTexts as texts } from '../../card-pages.texts.ts'
import type { CardDesign, CardFace, CardKind } from '../../card-shapes.rules.ts'
import css from './cards.module.css'
import { Paper } from './Paper.tsx'

const WIDTHS: Record<CardKind, { words: number; address: number }> = {
  postcard: { words: 296, address: 180 },
  letter: { words: 300, address: 140 },
}

/** Both sides side by side, and in which size the words will stand. */
export function Papers(props: { kind: CardKind; design: CardDesign; face: CardFace }) {
  const t = useT()
  const { kind, design, face } = props
  const fit = fitWords(kind, design, face)
  return (
    <div className={css.form}>
      <p className={css.fit} aria-live="polite">
        {fit ? (
          <>
            {kind === 'letter' && <Badge>{t(texts.sheets, { count: fit.sheets.length })}</Badge>}
            <Badge>{t(texts.typeSize, { size: fit.size })}</Badge>
          </>
        ) : (
          <Badge tone="enji" icon="warning">
            {t(texts.tooLong)}
          </Badge>
        )}
      </p>
      <div className={css.papers}>
        <Paper
          {...props}
          side="words"
          label={t(texts.wordsSide)}
          width={WIDTHS[kind].words}
          sheets={fit?.sheets.length}
        />
        <Paper
          {...props}
          side="address"
          label={t(texts.addressSide)}
          width={WIDTHS[kind].address}
        />
      </div>
    </div>
  )
}
