import { Link } from '@tanstack/react-router'
import { LOCALES, type Locale, translator } from '../../../../kernel/i18n.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import {
  type Block,
  isAdvertising,
  TEMPLATE_CHANNELS,
  wordsOf,
} from '../../template-blocks.rules.ts'
import { templatePageTexts as texts } from '../../template-pages.texts.ts'
import { SAMPLES, type Sample } from '../../template-samples.rules.ts'
import { VARIABLES } from '../../template-variables.rules.ts'
import { channelText, purposeText } from '../../template-words.rules.ts'
import { newTemplatePath } from './paths.ts'
import css from './templates.module.css'
import { channelIcon } from './words.ts'

/** What to start from: a sample, or a blank page for a way of sending. */
export function SampleChoice({ said, onSaid }: { said: Locale; onSaid: (said: Locale) => void }) {
  const t = useT()
  return (
    <Stack>
      <Sheet
        title={t(texts.fromSample)}
        note={t(texts.fromSampleNote)}
        actions={
          <Segmented
            label={t(texts.sampleLocale)}
            value={said}
            onChange={onSaid}
            options={LOCALES.map((locale) => ({
              value: locale,
              label: t(locale === 'ja' ? texts.japanese : texts.english),
            }))}
          />
        }
      >
        <ul className={css.samples}>
          {SAMPLES.map((sample) => (
            <li key={sample.key}>
              <SampleCard sample={sample} said={said} />
            </li>
          ))}
        </ul>
      </Sheet>
      <Sheet title={t(texts.fromBlank)}>
        <div className={css.blanks}>
          {TEMPLATE_CHANNELS.map((channel) => (
            <Link
              key={channel}
              to={newTemplatePath}
              search={{ channel, said } as never}
              className={css.blankCard}
            >
              <Icon name={channelIcon[channel]} /> {t(channelText[channel])}
            </Link>
          ))}
        </div>
      </Sheet>
    </Stack>
  )
}

function SampleCard({ sample, said }: { sample: Sample; said: Locale }) {
  const t = useT()
  const { key, channel, purpose } = sample
  const { name, blocks } = sample.said[said]
  const words = excerptOf(blocks, said)
  return (
    <Link to={newTemplatePath} search={{ sample: key, said } as never} className={css.sampleCard}>
      <b lang={said}>{name}</b>
      <span className={css.excerpt} lang={said}>
        {words}
      </span>
      <span className={css.badges}>
        <Badge icon={channelIcon[channel]}>{t(channelText[channel])}</Badge>
        <Badge tone={isAdvertising(purpose) ? 'fuji' : 'matsu'}>{t(purposeText[purpose])}</Badge>
      </span>
    </Link>
  )
}

/** Its longest words, as somebody reads them of whom nothing is known. */
function excerptOf(blocks: readonly Block[], said: Locale): string {
  const t = translator(said)
  const fallback = (path: string) => VARIABLES.find((one) => one.path === path)?.fallback
  const longest = blocks
    .flatMap((block) => wordsOf(block).map(([, words]) => words))
    .reduce((one, other) => (other.length > one.length ? other : one), '')
  return longest.replace(/\{\{ ([\w.]+) \}\}/g, (piece, path: string) => {
    const text = fallback(path)
    return text ? t(text) : piece
  })
}
