import { useMantineColorScheme } from '@mantine/core'
import type { ResponseOf } from '../../../kernel/endpoint.ts'
import { LOCALES } from '../../../kernel/i18n.ts'
import { useFormOf } from '../../../web/form.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { setSurroundings } from '../../../web/surroundings.ts'
import { translateNow, useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { SwitchField, TextField } from '../../../web/ui/fields.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { changeMe, type readMe } from '../contract.ts'
import { texts as door } from '../door.texts.ts'
import { texts } from '../settings.texts.ts'
import { profileForm } from './schemas.ts'
import css from './settings.module.css'

const THEMES = [
  { value: 'system', text: texts.themeSystem },
  { value: 'light', text: texts.themeLight },
  { value: 'dark', text: texts.themeDark },
] as const

export function ProfileSheet({ me }: { me: ResponseOf<typeof readMe>['staff'] }) {
  const t = useT()
  const { setColorScheme } = useMantineColorScheme()
  const { may } = useMe()
  const { name, locale, theme, lateMail } = me
  const form = useFormOf(profileForm, { name, locale, theme, lateMail })
  const save = useMutationOf(changeMe, { onError: form.showRefusal })
  const languages = { ja: door.languageJa, en: door.languageEn }
  const send = form.onSubmit((body) =>
    save.mutate(
      { body },
      {
        onSuccess: () => {
          setColorScheme(body.theme === 'system' ? 'auto' : body.theme)
          setSurroundings({ locale: body.locale })
          toast(translateNow(texts.saved))
        },
      },
    ),
  )
  return (
    <Sheet title={t(texts.profile)}>
      <form className={css.form} onSubmit={send}>
        <TextField label={t(texts.name)} autoComplete="name" {...form.getInputProps('name')} />
        <SelectField
          label={t(texts.language)}
          data={LOCALES.map((value) => ({ value, label: t(languages[value]) }))}
          allowDeselect={false}
          {...form.getInputProps('locale')}
        />
        <SelectField
          label={t(texts.theme)}
          data={THEMES.map(({ value, text }) => ({ value, label: t(text) }))}
          allowDeselect={false}
          {...form.getInputProps('theme')}
        />
        {may('rota.manage') && (
          <SwitchField
            label={t(texts.lateMail)}
            help={t(texts.lateMailHelp)}
            {...form.getInputProps('lateMail', { type: 'checkbox' })}
          />
        )}
        <FormFoot saving={save.isPending} error={save.error} />
      </form>
    </Sheet>
  )
}
