import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { AreaField, CheckField, RadioField } from '../../../web/ui/fields.tsx'
import { NumberField } from '../../../web/ui/NumberField.tsx'
import { builderTexts as texts } from '../builder.texts.ts'
import { getSurveySettings } from '../contract.ts'
import { AFTERS, INVITE_CHANNELS } from '../surveys.rules.ts'
import { otherOf } from './draft.ts'
import type { PartProps } from './SurveyForm.tsx'
import css from './surveys.module.css'

/** When it is asked, by which way, and whether once again. */
export function SendingFields({ draft, set }: PartProps) {
  const t = useT()
  const { data: settings } = useQuery(queryOf(getSurveySettings))
  const { after, channels, remindDays } = draft
  return (
    <div className={css.form}>
      <RadioField
        label={t(texts.after)}
        value={after ?? 'none'}
        onChange={(next) => set({ after: AFTERS.find((one) => one === next) ?? null })}
        options={[
          { value: 'none', label: t(texts.after_none) },
          ...AFTERS.map((one) => ({
            value: one,
            label: t(texts[`after_${one}`]),
            ...(one === 'delivery' &&
              settings && { help: t(texts.afterHelp, { days: settings.arrivesDays }) }),
          })),
        ]}
      />
      {after && (
        <NumberField
          className={css.narrow}
          label={t(texts.afterDays)}
          min={0}
          max={60}
          value={draft.afterDays}
          onChange={(next) => set({ afterDays: clamp(next, 0, 60) })}
        />
      )}
      <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
        <legend className="small">{t(texts.channels)}</legend>
        <p className="note">{t(texts.channelsHelp)}</p>
        <div className={css.pair}>
          {INVITE_CHANNELS.map((channel) => (
            <CheckField
              key={channel}
              label={t(texts[channel])}
              checked={channels.includes(channel)}
              onChange={(on) =>
                set({
                  channels: on ? [...channels, channel] : channels.filter((one) => one !== channel),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <CheckField
        label={t(texts.remind)}
        checked={remindDays !== null}
        onChange={(on) => set({ remindDays: on ? 5 : null })}
      />
      {remindDays !== null && (
        <NumberField
          className={css.narrow}
          label={t(texts.remindDays)}
          min={1}
          max={30}
          value={remindDays}
          onChange={(next) => set({ remindDays: clamp(next, 1, 30) })}
        />
      )}
      <CheckField
        label={t(texts.onCards)}
        help={t(texts.onCardsHelp)}
        checked={draft.onCards}
        onChange={(onCards) => set({ onCards })}
      />
      <Invite draft={draft} set={set} />
    </div>
  )
}

function Invite({ draft: { invite }, set }: PartProps) {
  const t = useT()
  const own = useMe().company.locale
  const other = otherOf(own)
  return (
    <>
      <AreaField
        label={t(texts[`invite_${own}`])}
        help={t(texts.inviteHelp)}
        optional
        value={invite[own]}
        maxLength={1000}
        onChange={({ currentTarget: { value } }) => set({ invite: { ...invite, [own]: value } })}
      />
      <AreaField
        label={t(texts[`invite_${other}`])}
        optional
        value={invite[other]}
        maxLength={1000}
        onChange={({ currentTarget: { value } }) => set({ invite: { ...invite, [other]: value } })}
      />
    </>
  )
}

const clamp = (value: number | string, from: number, to: number) =>
  Math.min(to, Math.max(from, Math.round(Number(value)) || from))
