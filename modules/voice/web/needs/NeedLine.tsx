import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { PersonLink } from '../../../../web/ui/PersonLink.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import { type Need, openNeed, setNeedMet } from '../../contract.ts'
import { needTexts as texts } from '../../needs.texts.ts'
import { voicePath } from '../voices/paths.ts'
import css from './needs.module.css'

/** What somebody wishes for, whether it came true, and the press that says so. */
export function NeedLine({ need, withoutName }: { need: Need; withoutName?: boolean }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const { needId, personId, personName, words, product, voiceId, state, metAt, createdAt } = need
  const params = { needId }
  const onError = (error: Error) => toast(error.message)
  const reopen = useMutationOf(openNeed, { onError, onSuccess: () => toast(t(texts.reopened)) })
  const meet = useMutationOf(setNeedMet, {
    onError,
    onSuccess: () => toast(t(texts.wasMet), { undo: () => reopen.mutate({ params }) }),
  })
  const spoken = <Words size="s">{words}</Words>
  return (
    <li>
      <div>
        <div className={css.meta}>
          {!withoutName &&
            (personId ? (
              <PersonLink id={personId} name={personName || t(texts.somebody)} />
            ) : (
              <span>{t(texts.nobody)}</span>
            ))}
          {product && <span>{product.name}</span>}
          <time className="num">
            {state === 'met' && metAt
              ? t(texts.metOn, { day: format.day(metAt) })
              : format.day(createdAt)}
          </time>
        </div>
        {voiceId ? (
          <Link to={voicePath(voiceId)} className={css.words}>
            {spoken}
          </Link>
        ) : (
          spoken
        )}
      </div>
      {state === 'open' ? (
        <Button
          variant="default"
          size="xs"
          disabled={!may('voice.write')}
          loading={meet.isPending}
          onClick={() => meet.mutate({ params, body: { improvementId: null } })}
        >
          {t(texts.meet)}
        </Button>
      ) : (
        <Button
          variant="subtle"
          size="xs"
          disabled={!may('voice.write')}
          loading={reopen.isPending}
          onClick={() => reopen.mutate({ params })}
        >
          {t(texts.reopen)}
        </Button>
      )}
    </li>
  )
}
