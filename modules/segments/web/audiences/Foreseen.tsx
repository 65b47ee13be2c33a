import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { BigFigure } from '../../../../web/ui/NumberTile.tsx'
import { Sentence } from '../../../../web/ui/Sentence.tsx'
import { Stitch } from '../../../../web/ui/Stitch.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import type { Schedule } from '../../audiences.rules.ts'
import { type AudiencePreview, type Destination, previewAudience } from '../../contract.ts'
import css from './audiences.module.css'
import { usePeopleLists } from './people.ts'
import { useAudienceWords } from './words.ts'

type Segment = { segmentId: string; name: string }

interface ForeseenProps {
  segment: Segment
  destination: Pick<Destination, 'name' | 'consent'>
  schedule: Schedule
}

/** The whole of it in one sentence, then who goes and who does not, as it is now. */
export function Foreseen({ segment, destination, schedule }: ForeseenProps) {
  const t = useT()
  const words = useAudienceWords()
  const { consent } = destination
  const query = { segmentId: segment.segmentId, ...consent }
  const { data, error, refetch } = useQuery(queryOf(previewAudience, { query }))
  return (
    <div className={css.foreseen}>
      <Sentence size="m">
        {t(texts.readBack, {
          segment: segment.name,
          when: words.when(schedule),
          consent: words.who(consent),
          destination: destination.name,
        })}
      </Sentence>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Figures segment={segment} consent={consent} preview={data} />
      ) : (
        <Loading lines={2} />
      )}
    </div>
  )
}

function Figures({
  segment,
  consent,
  preview: { members, sendable, held },
}: {
  segment: Segment
  consent: Destination['consent']
  preview: AudiencePreview
}) {
  const t = useT()
  const format = useFormat()
  const lists = usePeopleLists()
  const openOf = (which: Parameters<typeof lists.foreseen>[2], count: number) =>
    lists.foreseen(segment, consent, which, count)
  return (
    <div role="status">
      <p className="small quiet">{t(texts.nowOf, { members: format.count(members, 'people') })}</p>
      <div className={css.figures}>
        <div>
          <span className="note">{t(texts.sendable)}</span>
          <BigFigure
            figure={format.figure(sendable, 'people')}
            opens={sendable > 0 ? { people: openOf('sendable', sendable) } : undefined}
          />
        </div>
        <div>
          <span className="note">{t(texts.heldBack)}</span>
          <BigFigure
            figure={format.figure(members - sendable, 'people')}
            opens={members > sendable ? { people: openOf('held', members - sendable) } : undefined}
          />
        </div>
        <ul className={css.whys}>
          {held.map(({ because, people }) => (
            <li key={because}>
              {t(texts[`because_${because}`])}{' '}
              <Stitch people={openOf(because, people)}>{format.count(people, 'people')}</Stitch>
            </li>
          ))}
        </ul>
      </div>
      {members > 0 && sendable === 0 && <p className="prose">{t(texts.nobodyGoes)}</p>}
    </div>
  )
}
