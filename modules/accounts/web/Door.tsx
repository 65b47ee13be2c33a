import { type ReactNode, useEffect } from 'react'
import { LOCALES } from '../../../kernel/i18n.ts'
import { setSurroundings, useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { texts } from '../door.texts.ts'
import css from './door.module.css'
import { Threshold } from './Threshold.tsx'

const NAMES = { ja: texts.languageJa, en: texts.languageEn }

export interface DoorProps {
  title: string
  lead?: ReactNode
  /** A quiet line above the title: which question this is, whose invitation. */
  above?: ReactNode
  /** The shop's name, once it has one. */
  shop?: string
  children?: ReactNode
}

/** The frame of the pages before the house: a picture of the thread, and one sheet to fill in. */
export function Door({ title, lead, above, shop, children }: DoorProps) {
  const t = useT()
  const { locale } = useSurroundings()
  useEffect(() => {
    document.title = `${title} ・ Kizuna`
  }, [title])
  return (
    <div className={css.door}>
      <aside className={css.picture}>
        <Threshold shop={shop} motto={t(texts.motto)} />
      </aside>
      <main className={css.side}>
        <div className={css.language}>
          <Segmented
            label={t(texts.language)}
            value={locale}
            options={LOCALES.map((value) => ({ value, label: t(NAMES[value]) }))}
            onChange={(value) => setSurroundings({ locale: value })}
          />
        </div>
        <div className={css.sheet}>
          {above && <p className={css.above}>{above}</p>}
          <h1>{title}</h1>
          {lead && <p className={`${css.lead} prose`}>{lead}</p>}
          {children}
        </div>
      </main>
    </div>
  )
}
