import { useT } from '../../../../web/texts.ts'
import { NumberField } from '../../../../web/ui/NumberField.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { cardPrintTexts as texts } from '../../card-print.texts.ts'
import type { PrintSettings } from '../../card-shapes.rules.ts'
import css from './cards.module.css'
import { calibrationUrl } from './paths.ts'

/** Sides, paper, and by how many millimetres the printer is off. */
export function PaperFields({
  settings,
  onChange,
}: {
  settings: PrintSettings
  onChange: (settings: PrintSettings) => void
}) {
  const t = useT()
  const offset = (key: 'offsetX' | 'offsetY', label: string) => (
    <NumberField
      label={label}
      decimalScale={1}
      min={-20}
      max={20}
      value={settings[key]}
      onChange={(value) => onChange({ ...settings, [key]: typeof value === 'number' ? value : 0 })}
    />
  )
  return (
    <>
      <div className={css.pair}>
        <div className={css.field}>
          <span className={css.label}>{t(texts.sides)}</span>
          <Segmented
            label={t(texts.sides)}
            value={settings.sides}
            onChange={(sides) => onChange({ ...settings, sides })}
            options={[
              { value: 'both', label: t(texts.both) },
              { value: 'words', label: t(texts.wordsOnly) },
              { value: 'address', label: t(texts.addressOnly) },
            ]}
          />
        </div>
        <div className={css.field}>
          <span className={css.label}>{t(texts.paper)}</span>
          <Segmented
            label={t(texts.paper)}
            value={settings.paper}
            onChange={(paper) => onChange({ ...settings, paper })}
            options={[
              { value: 'single', label: t(texts.single) },
              { value: 'a4', label: t(texts.a4) },
            ]}
          />
        </div>
      </div>
      <div className={css.pair}>
        {offset('offsetX', t(texts.across))}
        {offset('offsetY', t(texts.down))}
      </div>
      <p className="small quiet prose">
        {t(texts.offsetHelp)}{' '}
        <a href={calibrationUrl(settings)} target="_blank" rel="noreferrer">
          {t(texts.calibration)}
        </a>
      </p>
    </>
  )
}
