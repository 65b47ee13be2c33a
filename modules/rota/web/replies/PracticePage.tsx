import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { readPractice } from '../../contract.ts'
import { guidePageTexts } from '../../hands.texts.ts'
import { practiceTexts as texts } from '../../practice.texts.ts'
import { roomTexts } from '../../rooms.texts.ts'
import { guidePath, repliesPath } from '../paths.ts'
import { PracticeLetter } from './PracticeLetter.tsx'
import { PracticeTeam } from './PracticeTeam.tsx'
import css from './replies.module.css'

/** Letters that nobody sent, to be answered before one answers those of people. */
export default function PracticePage() {
  const t = useT()
  const { data, error, refetch } = useQuery(queryOf(readPractice))
  const items = data?.items ?? []
  const done = items.filter(({ mine }) => mine !== null).length
  return (
    <Page
      crumbs={[
        { label: t(roomTexts.myReplies), to: repliesPath },
        { label: t(guidePageTexts.title), to: guidePath },
      ]}
      title={t(texts.title)}
      lead={data && `${t(texts.lead)} ${t(texts.progress, { total: items.length, done })}`}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      <div className={css.list}>
        {items.map((card) => (
          <PracticeLetter key={card.cardId} card={card} />
        ))}
        {data?.team && (
          <PracticeTeam team={data.team} total={items.length} isNeeded={data.isNeeded} />
        )}
      </div>
    </Page>
  )
}
