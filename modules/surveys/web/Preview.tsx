import { useState } from 'react'
import type { Locale } from '../../../kernel/i18n.ts'
import { translator } from '../../../kernel/i18n.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { builderTexts as texts } from '../builder.texts.ts'
import { doorTexts } from '../door.texts.ts'
import { hasOptions, type Question, rangeOf, type Words, worded } from '../surveys.rules.ts'
import css from './surveys.module.css'

/** What customers see, in large type and in either language. */
export function Preview({ questions }: { questions: readonly Question[] }) {
  const t = useT()
  const around = useSurroundings()
  const [locale, setLocale] = useState<Locale>(around.locale)
  const said = translator(locale)
  return (
    <Sheet
      title={t(texts.preview)}
      note={t(texts.previewNote)}
      actions={
        <Segmented
          label={t(texts.previewLocale)}
          value={locale}
          onChange={setLocale}
          options={[
            { value: 'ja', label: t(texts.japanese) },
            { value: 'en', label: t(texts.english) },
          ]}
        />
      }
    >
      <div className={css.preview} lang={locale}>
        <p>{said(doorTexts.howMany, { count: questions.length })}</p>
        {questions.map((question) => (
          <One key={question.id} question={question} locale={locale} />
        ))}
        <div className={css.psend}>{said(doorTexts.send)}</div>
      </div>
    </Sheet>
  )
}

function One({ question, locale }: { question: Question; locale: Locale }) {
  const said = translator(locale)
  const { kind, options } = question
  const wordsOf = (words: Words) => worded(words, locale) || '…'
  return (
    <div className={css.psheet}>
      <p>{wordsOf(question)}</p>
      {(kind === 'scale' || kind === 'effort' || kind === 'share') && (
        <Scale kind={kind} locale={locale} />
      )}
      {(kind === 'stars' || kind === 'faces') &&
        ([5, 4, 3, 2, 1] as const).map((mark) => (
          <div key={mark} className={css.prow}>
            {kind === 'stars' && `${'★'.repeat(mark)}${'☆'.repeat(5 - mark)} `}
            {said(doorTexts[`mark${mark}`])}
          </div>
        ))}
      {hasOptions(kind) &&
        options.map((option) => (
          <div key={option.id} className={css.prow}>
            {wordsOf(option)}
          </div>
        ))}
      {(kind === 'words' || question.withWords) && (
        <div className={css.prow} style={{ minHeight: 56 }}>
          <small className="quiet">{kind !== 'words' && said(doorTexts.oneWord)}</small>
        </div>
      )}
    </div>
  )
}

function Scale({ kind, locale }: { kind: 'scale' | 'effort' | 'share'; locale: Locale }) {
  const said = translator(locale)
  const { from, to } = rangeOf(kind) ?? { from: 0, to: 10 }
  return (
    <>
      <div className={css.pscale}>
        {Array.from({ length: to - from + 1 }, (_, at) => from + at).map((figure) => (
          <span key={figure}>{figure}</span>
        ))}
      </div>
      <div className={css.ends}>
        <span>{said(doorTexts[`${kind}Low`])}</span>
        <span>{said(doorTexts[`${kind}High`])}</span>
      </div>
    </>
  )
}
