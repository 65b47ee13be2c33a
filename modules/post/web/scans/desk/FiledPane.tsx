import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../../../web/format.ts'
import { useMe } from '../../../../../web/session.ts'
import { useT } from '../../../../../web/texts.ts'
import { Badge } from '../../../../../web/ui/Badge.tsx'
import { Due } from '../../../../../web/ui/Due.tsx'
import { PersonLink } from '../../../../../web/ui/PersonLink.tsx'
import { Why } from '../../../../../web/ui/Why.tsx'
import { Words } from '../../../../../web/ui/Words.tsx'
import type { ScanDetail } from '../../../contract.ts'
import { pageTexts as texts } from '../../../scan-pages.texts.ts'
import { isOpen } from '../../../scans.rules.ts'
import { talkPath } from '../paths.ts'
import { FAULT_TEXT, KIND_TEXT, STATE_TEXT } from '../words.ts'
import css from './desk.module.css'

/** A card to be looked at only: it is filed, or one may not type. */
export function FiledPane({ scan, onNext }: { scan: ScanDetail; onNext: () => void }) {
  const t = useT()
  const { may } = useMe()
  const { filed, state, draft, closedBecause, fault } = scan
  const because = closedBecause ?? filed?.noReplyBecause
  return (
    <section className={css.type} aria-label={t(texts.words)}>
      <div className={css.fields}>
        {filed ? (
          <PersonLink id={filed.personId} name={filed.name} />
        ) : (
          <p className={css.none}>{t(isOpen(state) ? STATE_TEXT[state] : texts.unknownSender)}</p>
        )}
        {fault && <p>{t(FAULT_TEXT[fault])}</p>}
        {draft.words && <Words size="l">{draft.words}</Words>}
        <p className={css.chips}>
          {draft.kind && <Badge tone="ai">{t(KIND_TEXT[draft.kind])}</Badge>}
          {draft.topics.map((topic) => (
            <Badge key={topic}>{topic}</Badge>
          ))}
        </p>
        {because && (
          <div>
            <p className={css.label}>{t(texts.whyTitle)}</p>
            <p>{because}</p>
          </div>
        )}
        {filed && <Reply filed={filed} />}
        {isOpen(state) && !may('post.write') && <p className="note">{t(texts.readOnly)}</p>}
      </div>
      {may('post.write') && (
        <footer className={css.foot}>
          <span className={css.push} />
          <Button variant="default" onClick={onNext}>
            {t(texts.otherCard)}
          </Button>
        </footer>
      )}
    </section>
  )
}

function Reply({ filed }: { filed: NonNullable<ScanDetail['filed']> }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const { writer, writerBecause, dueOn, filedAt, filedByName, noReplyBecause } = filed
  return (
    <>
      {!noReplyBecause && (
        <div>
          <p className={css.label}>
            {t(texts.writer)} {writerBecause && <Why>{writerBecause}</Why>}
          </p>
          <p className={css.writer}>
            <span>{writer ?? t(texts.nobodyYet)}</span>
            {dueOn && <Due on={dueOn} />}
          </p>
        </div>
      )}
      {may('inbox.read') && (
        <p>
          <Link to={talkPath(filed.conversationId)} className="link">
            {t(texts.toTalk)}
          </Link>
        </p>
      )}
      <p className="note">{t(texts.filedBy, { day: format.day(filedAt), name: filedByName })}</p>
    </>
  )
}
