import { type KeyboardEvent, type RefObject, useId } from 'react'
import { useT } from '../../../../../web/texts.ts'
import { pageTexts as texts } from '../../../scan-pages.texts.ts'
import type { Draft, Span } from '../../../scans.rules.ts'
import { movedSpans, partsOf, toggledSpan } from '../../../spans.rules.ts'
import css from './desk.module.css'

/** The words as they are written, in Mincho; doubtful letters are marked and are looked at again. */
export function WordsField({
  draft: { words, doubts },
  hints,
  change,
  focus,
  saved,
  area,
}: {
  draft: Draft
  hints: readonly Span[]
  change: (part: Partial<Draft>) => void
  focus: boolean
  /** True for a moment after it was saved. */
  saved: boolean
  area: RefObject<HTMLTextAreaElement | null>
}) {
  const t = useT()
  const id = useId()
  const mark = () => {
    const { selectionStart: from = 0, selectionEnd: to = 0 } = area.current ?? {}
    change({ doubts: toggledSpan(doubts, words, { from, to }) })
    area.current?.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'F2') return
    event.preventDefault()
    mark()
  }
  const type = (typed: string) => change({ words: typed, doubts: movedSpans(doubts, words, typed) })
  return (
    <div>
      <div className={css.label}>
        <label htmlFor={id}>{t(texts.words)}</label> <small>{t(texts.asWritten)}</small>
        <small className={css.push} role="status">
          {saved && t(texts.saved)}
        </small>
        <small className="num">{t(texts.letters, { count: lettersOf(words) })}</small>
      </div>
      <div className={css.words}>
        <div className={css.mirror} aria-hidden="true" lang="ja">
          {partsOf(words, doubts, hints).map(({ text, mark }, at) =>
            mark ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place among the words
              <mark key={at} data-hint={mark === 'hint' || undefined}>
                {text}
              </mark>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place among the words
              <span key={at}>{text}</span>
            ),
          )}
          {'\n'}
        </div>
        <textarea
          id={id}
          ref={area}
          lang="ja"
          value={words}
          // biome-ignore lint/a11y/noAutofocus: the next card is typed without reaching for the mouse
          autoFocus={focus}
          spellCheck={false}
          aria-describedby={`${id}-help`}
          aria-keyshortcuts="F2"
          onKeyDown={press}
          onChange={(event) => type(event.currentTarget.value)}
        />
      </div>
      <p className={css.help} id={`${id}-help`}>
        <button type="button" className={css.mark} onClick={mark} aria-label={t(texts.markHere)}>
          <kbd>F2</kbd>
        </button>{' '}
        {t(texts.doubtHint)}
        {doubts.length > 0 && (
          <b className="num"> {t(texts.doubtsLeft, { count: doubts.length })}</b>
        )}
      </p>
    </div>
  )
}

const lettersOf = (words: string) => [...words.replace(/\s/g, '')].length
