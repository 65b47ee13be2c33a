import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { CheckField, SwitchField } from '../../../../web/ui/fields.tsx'
import { NumberField } from '../../../../web/ui/NumberField.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { changeRota, type RotaSettings, SHARED_CHANNELS } from '../../contract.ts'
import { MIN_TOLERANCE } from '../../decide.rules.ts'
import { sharesTexts as texts } from '../../team.texts.ts'
import { trialPath } from '../paths.ts'
import { useChannelWord } from '../words.ts'
import { SkillFields } from './SkillFields.tsx'
import css from './team.module.css'
import { WeekdayFields } from './WeekdayFields.tsx'

type Shown = Omit<RotaSettings, 'kinds'> & { kinds: string[] }

/** The rule: on or off, the tolerance, working days, what is shared out, skills. */
export function RuleSheet({ settings, manages }: { settings: Shown; manages: boolean }) {
  const t = useT()
  const channel = useChannelWord()
  const [draft, setDraft] = useState<RotaSettings>(() => ({
    ...settings,
    kinds: SHARED_CHANNELS.filter((one) => settings.kinds.includes(one)),
  }))
  const change = (part: Partial<RotaSettings>) => setDraft({ ...draft, ...part })
  const save = useMutationOf(changeRota, { onSuccess: () => toast(t(texts.saved)) })
  const send = (event: FormEvent) => {
    event.preventDefault()
    const skills = draft.skills.filter(({ name, words }) => name.trim() && words.length > 0)
    save.mutate({ body: { ...draft, skills } })
  }
  const toggle = (kind: RotaSettings['kinds'][number], isOn: boolean) =>
    change({
      kinds: SHARED_CHANNELS.filter((one) => (one === kind ? isOn : draft.kinds.includes(one))),
    })
  const state = settings.ruleOn ? texts.ruleIsOn : texts.ruleIsOff
  const badge = <Badge tone={settings.ruleOn ? 'matsu' : 'plain'}>{t(state)}</Badge>
  if (!manages) {
    return (
      <Sheet title={t(texts.rule)} actions={badge}>
        <p className="prose quiet">{t(texts.ruleOnHelp)}</p>
      </Sheet>
    )
  }
  return (
    <Sheet title={t(texts.rule)} actions={badge}>
      <form className={css.form} onSubmit={send}>
        <SwitchField
          label={t(texts.ruleOn)}
          help={t(texts.ruleOnHelp)}
          checked={draft.ruleOn}
          onChange={(ruleOn) => change({ ruleOn })}
        />
        {!settings.ruleOn && (
          <p>
            <Link to={trialPath} className="link">
              {t(texts.tryFirst)}
            </Link>
          </p>
        )}
        <div className={css.two}>
          <NumberField
            label={t(texts.tolerance)}
            help={t(texts.toleranceHelp)}
            min={MIN_TOLERANCE}
            max={50}
            allowDecimal={false}
            value={draft.tolerance}
            onChange={(value) => typeof value === 'number' && change({ tolerance: value })}
          />
          <fieldset className={css.ticks}>
            <legend>{t(texts.kinds)}</legend>
            {SHARED_CHANNELS.map((kind) => (
              <CheckField
                key={kind}
                label={channel(kind)}
                checked={draft.kinds.includes(kind)}
                onChange={(isOn) => toggle(kind, isOn)}
              />
            ))}
          </fieldset>
        </div>
        <WeekdayFields
          label={t(texts.weekdays)}
          value={draft.weekdays}
          onChange={(weekdays) => change({ weekdays })}
        />
        <CheckField
          label={t(texts.holidays)}
          checked={draft.holidays}
          onChange={(holidays) => change({ holidays })}
        />
        <SkillFields skills={draft.skills} onChange={(skills) => change({ skills })} />
        <FormFoot
          saving={save.isPending}
          error={save.error}
          {...(draft.weekdays.length === 0 && { blocked: t(texts.weekdays) })}
        />
      </form>
    </Sheet>
  )
}
