import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import type { AgendaItem, ItemVoice } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { FEW_VOICES } from '../../meetings.rules.ts'
import { channelIcon, channelWord } from '../voices/words.ts'
import css from './stage.module.css'
import { titleOfItem, whoPromised, whoSaid } from './words.ts'

const sizeOf = (words: string) => {
  const { length } = [...words]
  if (length <= 64) return 'l'
  return length <= 130 ? 'm' : 's'
}

/** One voice, large, on cream paper; under it how many say the same. */
export function StageVoice({ item }: { item: AgendaItem | undefined }) {
  const t = useT()
  const format = useFormat()
  if (!item)
    return (
      <article className={css.paper}>
        <p className={css.notice}>{t(texts.agendaNone)}</p>
      </article>
    )
  const { lead, recent, earlier } = item
  return (
    <article className={css.paper} aria-live="polite">
      <div className={css.meta}>
        {lead ? <Spoken voice={lead} /> : whoPromised(item, t, format)}
        <span className={css.space} />
        {recent !== null && earlier !== null && (
          <span className={css.rise}>
            <Badge tone="yama">{t(texts.inTwoWeeks, { recent, earlier })}</Badge>
          </span>
        )}
      </div>
      {lead ? (
        <div className={css.words} data-size={sizeOf(lead.words)}>
          <Words>{lead.words}</Words>
        </div>
      ) : (
        <p className={css.notice}>{titleOfItem(item, t)}</p>
      )}
      <Before item={item} />
      {!item.promised && <Alike item={item} />}
    </article>
  )
}

function Spoken({ voice }: { voice: ItemVoice }) {
  const t = useT()
  const format = useFormat()
  return (
    <>
      <span className={css.way}>
        <Icon name={channelIcon[voice.channel]} />
        {t(channelWord[voice.channel])} <span className="num">{format.day(voice.saidAt)}</span>
      </span>
      <span className="num">{whoSaid(voice, t)}</span>
    </>
  )
}

/** What was said of it on the agenda before. */
function Before({ item: { before } }: { item: AgendaItem }) {
  const t = useT()
  const format = useFormat()
  if (!before?.decision) return null
  const isNo = before.decision === 'no'
  return (
    <p className={css.before}>
      <b>
        {isNo ? t(texts.wasPossibleIf) : t(texts.wasPromised, { day: format.day(before.dueOn) })}
      </b>{' '}
      {isNo ? before.possibleIf : before.step}
    </p>
  )
}

const SHOWN = 2

function Alike({ item }: { item: AgendaItem }) {
  const t = useT()
  const format = useFormat()
  const { value, unit } = format.figure(item.voices, 'voices')
  return (
    <div className={css.like}>
      <p>
        <span className={`${css.many} num`}>
          {value}
          <small>{unit}</small>
        </span>
        <br />
        <span className={css.small}>{t(texts.same)}</span>
      </p>
      <div className={css.others}>
        {item.others.slice(0, SHOWN).map((voice) => (
          <div key={voice.voiceId}>
            <Words size="s">{voice.words}</Words>
            <span className="num">{whoSaid(voice, t)}</span>
          </div>
        ))}
      </div>
      {item.voices < FEW_VOICES && (
        <p className={css.doubt}>{t(item.voices === 0 ? texts.noVoices : texts.few)}</p>
      )}
    </div>
  )
}
