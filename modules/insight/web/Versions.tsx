import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import type { DefinitionAnswer } from '../contract.ts'
import { texts } from '../growth.texts.ts'
import css from './reports.module.css'

const reading = z.object({
  asOf: z.string(),
  base: z.number(),
  kept: z.number(),
  rate: z.number().nullable(),
})

/** Earlier versions, each with the figure that it gave on the day it was replaced. */
export function Versions({ items }: { items: DefinitionAnswer[] }) {
  const t = useT()
  const format = useFormat()
  if (items.length < 2) return null
  return (
    <section className={css.versions}>
      <h3 className="small quiet">{t(texts.versions)}</h3>
      {items.map(({ name, version, setAt, note, current, reading: told }) => {
        const kept = reading.safeParse(told)
        return (
          <p key={version} className={css.version}>
            <span>
              <VersionName name={name} version={version} />
              {setAt && `・${format.day(setAt)}`}{' '}
              {current && <Badge tone="ai">{t(texts.versionNow)}</Badge>}
            </span>
            {note && <span className="quiet">{note}</span>}
            {kept.success && (
              <span className="note num">
                {t(texts.versionReading, {
                  day: format.day(kept.data.asOf),
                  base: format.count(kept.data.base, 'people'),
                  kept: format.count(kept.data.kept, 'people'),
                  rate: format.percent(kept.data.rate),
                })}
              </span>
            )}
          </p>
        )
      })}
    </section>
  )
}

/** A version of retention opens the report as that version counts it. */
function VersionName({ name, version }: Pick<DefinitionAnswer, 'name' | 'version'>) {
  const t = useT()
  const words = version === 0 ? t(texts.versionBuiltIn) : t(texts.version, { version })
  if (name !== 'retention') return words
  return (
    <Link to="/reports/retention" search={{ version }} className="link">
      {words}
    </Link>
  )
}
