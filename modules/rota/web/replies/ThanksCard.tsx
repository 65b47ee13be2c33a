import { useMutationOf } from '../../../../web/query.ts'
import { useSurroundings } from '../../../../web/surroundings.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import { listReplies, seeThanks, type ThanksCard as Thanks } from '../../contract.ts'
import { repliesTexts as texts } from '../../replies.texts.ts'
import { saysThanks } from '../../warmth.rules.ts'
import css from './replies.module.css'

/** A word that came in after my reply, or a colleague's thanks. */
export function ThanksCard({ thanks }: { thanks: Thanks }) {
  const t = useT()
  const { locale } = useSurroundings()
  const see = useMutationOf(seeThanks, { refresh: [listReplies] })
  const isColleague = thanks.kind === 'colleague'
  return (
    <article className={css.thank}>
      <p className={css.thankHead}>
        <Icon name={isColleague || saysThanks(thanks.words) ? 'heart' : 'voice'} size={20} />
        {isColleague ? t(texts.thanksFrom, { name: thanks.from }) : t(texts.echo)}
      </p>
      <Words>{thanks.words}</Words>
      <p className={css.thankFoot}>
        <span className="small quiet">
          {!isColleague && (locale === 'ja' ? `${thanks.from} 様` : thanks.from)}
        </span>
        <button
          type="button"
          className={css.seen}
          disabled={see.isPending}
          onClick={() => see.mutate({ params: { thanksId: thanks.thanksId } })}
        >
          {t(texts.putAway)}
        </button>
      </p>
    </article>
  )
}
