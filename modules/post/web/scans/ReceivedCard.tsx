import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { Due } from '../../../../web/ui/Due.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { PersonLink } from '../../../../web/ui/PersonLink.tsx'
import type { ArchivedCard } from '../../contract.ts'
import { pageTexts as texts } from '../../scan-pages.texts.ts'
import { batchPath, picturePath } from './paths.ts'
import css from './post.module.css'
import { DEBT_LOOK, KIND_TEXT } from './words.ts'

/** One card: its picture, whose words, and how it stands. The picture opens it on the desk. */
export function ReceivedCard({ card }: { card: ArchivedCard }) {
  const t = useT()
  const format = useFormat()
  const { personId, name, words, kind, topics, debt, dueOn, because } = card
  return (
    <li className={css.card}>
      <Link
        to={batchPath(card.batchId)}
        search={{ card: card.scanId }}
        aria-label={t(texts.pictureOf, { nth: card.nth })}
      >
        {card.thumb ? (
          <img src={picturePath(card.thumb, 'thumb')} alt="" loading="lazy" />
        ) : (
          <span className={css.noThumb}>
            <Icon name="postcard" />
          </span>
        )}
      </Link>
      <div>
        <header>
          {personId ? (
            <PersonLink id={personId} name={name} />
          ) : (
            <span className="quiet">
              {debt === 'unfiled' ? t(texts.place, { nth: card.nth }) : t(texts.unknownSender)}
            </span>
          )}
          <span className="note num">{format.day(card.arrivedOn)}</span>
        </header>
        {words && (
          <p className={css.voice} lang="ja">
            {words}
          </p>
        )}
        <p className={css.badges}>
          <Standing debt={debt} dueOn={dueOn} />
          {kind && <Badge tone="ai">{t(KIND_TEXT[kind])}</Badge>}
          {topics.slice(0, 2).map((topic) => (
            <Badge key={topic}>{topic}</Badge>
          ))}
        </p>
        {because && <p className="note">{because}</p>}
      </div>
    </li>
  )
}

/** What is still owed shows its day, amber from the day before and red after. */
function Standing({ debt, dueOn }: Pick<ArchivedCard, 'debt' | 'dueOn'>) {
  const t = useT()
  const { text, tone, icon } = DEBT_LOOK[debt]
  return (
    <>
      <Badge tone={tone} icon={icon}>
        {t(text)}
      </Badge>
      {dueOn && <Due on={dueOn} />}
    </>
  )
}
