import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Due } from '../../../../web/ui/Due.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { PersonName } from '../../../../web/ui/PersonLink.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { readReply } from '../../contract.ts'
import { writeTexts as texts } from '../../replies.texts.ts'
import { roomTexts } from '../../rooms.texts.ts'
import { repliesPath } from '../paths.ts'
import { useYearsWord } from '../words.ts'
import { LetterForm } from './LetterForm.tsx'
import css from './replies.module.css'
import { Theirs } from './Theirs.tsx'

/** Their words on one side, mine on the other, and nothing that a reply does not need. */
export default function WritePage() {
  const t = useT()
  const years = useYearsWord()
  const { replyId = '' }: { replyId?: string } = useParams({ strict: false })
  const { data, error, refetch, isPending } = useQuery({
    ...queryOf(readReply, { params: { conversationId: replyId } }),
    // What I am writing is not to be overtaken by what was saved a moment ago.
    refetchOnWindowFocus: false,
  })
  return (
    <Page
      crumbs={[{ label: t(roomTexts.myReplies), to: repliesPath }]}
      tab={t(texts.title)}
      title={data ? <PersonName name={data.name} /> : t(texts.title)}
      lead={data && years(data.since)}
      actions={data?.dueOn && data.waitingSince && <Due on={data.dueOn} />}
    >
      {error && <ErrorState error={error} title={null} onRetry={() => void refetch()} />}
      {isPending && <Loading />}
      {data && (
        <div className={css.write}>
          <div className={css.theirs}>
            <Theirs reply={data} />
          </div>
          <div className={css.mine}>
            <Sheet>
              {data.waitingSince ? (
                <LetterForm key={data.conversationId} reply={data} />
              ) : (
                <p className="prose">{t(texts.answered)}</p>
              )}
            </Sheet>
          </div>
        </div>
      )}
    </Page>
  )
}
