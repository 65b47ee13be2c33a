import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { builderTexts } from '../builder.texts.ts'
import { type Foreseen, foreseeRound, type Survey } from '../contract.ts'
import { pageTexts as texts } from '../pages.texts.ts'
import { INVITE_CHANNELS } from '../surveys.rules.ts'
import css from './surveys.module.css'
import { useBecause } from './useBecause.ts'

/** Of messaging; named here, for the paths of a room are loaded with the first page. */
const senderPath = '/settings/channels'

interface Asked {
  survey: Survey
  to: { segmentId: string; share: number; startsOn?: string }
  sending: boolean
  error: Error | null
  onSend: () => void
  onClose: () => void
}

/** Before anything goes: how many are asked and how, who is spared and why, and what they will read. */
export function SendModal({ survey: { surveyId }, to, sending, error, onSend, onClose }: Asked) {
  const t = useT()
  const format = useFormat()
  const query = { ...to, share: String(to.share) }
  const foreseen = useQuery({
    ...queryOf(foreseeRound, { params: { surveyId }, query }),
    staleTime: 0,
  })
  const { data } = foreseen
  const people = format.number(data?.asked ?? 0)
  const isNobody = data !== undefined && data.asked === 0 && !data.isPart
  return (
    <Modal opened onClose={onClose} size="lg" title={t(texts.sureTitle)}>
      {foreseen.error && (
        <ErrorState error={foreseen.error} onRetry={() => void foreseen.refetch()} />
      )}
      {!data && !foreseen.error && <Loading lines={4} />}
      {data && <Forecast foreseen={data} isAbout={to.share < 100 || to.startsOn !== undefined} />}
      {error && <ErrorState error={error} title={null} />}
      <Button
        mt="md"
        fullWidth
        loading={sending}
        disabled={!data || (isNobody && !to.startsOn)}
        onClick={onSend}
      >
        {isNobody && !to.startsOn
          ? t(texts.sureNobody)
          : t(to.startsOn ? texts.planIt : texts.sureSend, { people })}
      </Button>
    </Modal>
  )
}

function Forecast({ foreseen, isAbout }: { foreseen: Foreseen; isAbout: boolean }) {
  const t = useT()
  const format = useFormat()
  const { asked, letters, lookedAt, isPart, spared } = foreseen
  const channelOf = (channel: string) => {
    const known = INVITE_CHANNELS.find((one) => one === channel)
    return known ? t(builderTexts[known]) : channel
  }
  return (
    <div className={css.sure}>
      <p>{t(isAbout ? texts.sureAbout : texts.sureAsked, { people: format.number(asked) })}</p>
      {isPart && <p className="note">{t(texts.surePart, { people: format.number(lookedAt) })}</p>}
      <Spared spared={spared} />
      {letters.map(({ channel, locale, people, subject, text }) => (
        <details key={`${channel} ${locale}`}>
          <summary>
            {t(texts.sureReads, {
              channel: channelOf(channel),
              language: t(texts[`in_${locale}`]),
              people: format.number(people),
            })}
          </summary>
          <div className={css.letter} lang={locale}>
            {subject && <b>{subject}</b>}
            <p>{text}</p>
          </div>
        </details>
      ))}
    </div>
  )
}

function Spared({ spared }: { spared: Foreseen['spared'] }) {
  const t = useT()
  const format = useFormat()
  const because = useBecause()
  const reasons = new Map<string, number>()
  for (const [reason, count] of Object.entries(spared))
    reasons.set(because(reason), (reasons.get(because(reason)) ?? 0) + count)
  const sum = [...reasons.values()].reduce((all, one) => all + one, 0)
  if (sum === 0) return null
  return (
    <>
      {spared.sender && (
        <p>
          {t(texts.sureSender)} <Link to={senderPath}>{t(texts.sureSettings)}</Link>
        </p>
      )}
      <p>{t(texts.sureSpared, { people: format.number(sum) })}</p>
      <ul className="note">
        {[...reasons].map(([reason, count]) => (
          <li key={reason}>
            {reason}: {format.count(count, 'people')}
          </li>
        ))}
      </ul>
    </>
  )
}
