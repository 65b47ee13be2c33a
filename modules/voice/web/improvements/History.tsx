import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { PersonLink } from '../../../../web/ui/PersonLink.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import type { Improvement } from '../../contract.ts'
import { improvementPageTexts as texts } from '../../improvement-pages.texts.ts'
import { voiceWordTexts as words } from '../../voice-words.texts.ts'
import { CausesFold } from './CausesFold.tsx'
import css from './improvements.module.css'
import { improvementPath } from './paths.ts'

/** Improvements one below the other, each with the very words that led to it. */
export function History({
  items,
  named,
  withVoices,
}: {
  items: readonly Improvement[]
  named?: boolean
  /** All voices that led to each, behind their number, and not only the first. */
  withVoices?: boolean
}) {
  return (
    <ol className={css.history}>
      {items.map((item) => (
        <li key={item.improvementId}>
          <One item={item} named={named ?? false} withVoices={withVoices ?? false} />
        </li>
      ))}
    </ol>
  )
}

function One({
  item,
  named,
  withVoices,
}: {
  item: Improvement
  named: boolean
  withVoices: boolean
}) {
  const t = useT()
  const format = useFormat()
  const { improvementId, number, title, changed, version, shippedOn, first } = item
  return (
    <article className={css.one}>
      <p className={`${css.number} num`} data-planned={number === null || undefined}>
        {number === null ? '・' : number}
      </p>
      <div className={css.told}>
        <p className={css.when}>
          {shippedOn && <span>{format.day(shippedOn)}</span>}
          {version && <span>{version}</span>}
          {named && <span>{item.product?.name ?? item.subject}</span>}
        </p>
        <h3>
          <Link to={improvementPath(improvementId)}>{title}</Link>
        </h3>
        {changed && <p className={css.changed}>{changed}</p>}
        {first && (
          <div className={css.quote}>
            {first.words ? (
              <Words size="s">{first.words}</Words>
            ) : (
              <p className="small quiet">{t(texts.erasedWords)}</p>
            )}
            <p className={css.meta}>
              <span>{format.day(first.saidAt)}</span>
              <span>{t(words[`by_${first.channel}`])}</span>
              {first.personId && first.personName ? (
                <PersonLink id={first.personId} name={first.personName} />
              ) : (
                <span>{t(texts.somebody)}</span>
              )}
            </p>
          </div>
        )}
        <Facts item={withVoices ? { ...item, voices: 0 } : item} />
        {withVoices && item.voices > 0 && <CausesFold item={item} />}
      </div>
    </article>
  )
}

function Facts({ item: { owner, days, voices, told } }: { item: Improvement }) {
  const t = useT()
  return (
    <p className={css.facts}>
      {voices > 0 && <span>{t(texts.fromVoices, { count: voices })}</span>}
      {days !== null && (
        <span>{days === 0 ? t(texts.sameDay) : t(texts.days, { count: days })}</span>
      )}
      {owner && <span>{t(texts.byOwner, { name: owner.name })}</span>}
      {told > 0 && <span>{t(texts.toldCount, { count: told })}</span>}
    </p>
  )
}
