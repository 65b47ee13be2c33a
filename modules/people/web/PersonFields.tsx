import { useT } from '../../../web/texts.ts'
import { DateField } from '../../../web/ui/DateField.tsx'
import { AreaField, TextField } from '../../../web/ui/fields.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import type { PersonView } from '../contract.ts'
import { SEXES, type Sex } from '../dial.rules.ts'
import { texts } from '../people.texts.ts'
import { screenTexts } from '../screens.texts.ts'
import css from './people.module.css'

export type PersonValues = {
  familyName: string
  givenName: string
  familyKana: string
  givenKana: string
  companyName: string
  birthday: string
  sex: Sex | ''
  language: string
  note: string
}

export const NOBODY: PersonValues = {
  familyName: '',
  givenName: '',
  familyKana: '',
  givenKana: '',
  companyName: '',
  birthday: '',
  sex: '',
  language: '',
  note: '',
}

export function personValues(person: PersonView): PersonValues {
  const { familyName, givenName, familyKana, givenKana, companyName, birthday } = person
  return {
    familyName: familyName ?? '',
    givenName: givenName ?? '',
    familyKana: familyKana ?? '',
    givenKana: givenKana ?? '',
    companyName: companyName ?? '',
    birthday: birthday ?? '',
    sex: person.sex ?? '',
    language: person.language ?? '',
    note: person.note ?? '',
  }
}

/** As the API takes them: an emptied field is null. */
export function personBody(values: PersonValues) {
  const { sex, ...texts } = values
  const orNull = (text: string) => text.trim() || null
  return {
    familyName: orNull(texts.familyName),
    givenName: orNull(texts.givenName),
    familyKana: orNull(texts.familyKana),
    givenKana: orNull(texts.givenKana),
    companyName: orNull(texts.companyName),
    birthday: orNull(texts.birthday),
    sex: sex || null,
    language: orNull(texts.language),
    note: orNull(texts.note),
  }
}

const SEX_TEXTS = {
  female: screenTexts.sexFemale,
  male: screenTexts.sexMale,
  other: screenTexts.sexOther,
} as const

export function PersonFields(props: {
  values: PersonValues
  onChange: (values: PersonValues) => void
}) {
  const { values, onChange } = props
  const t = useT()
  const set = (part: Partial<PersonValues>) => onChange({ ...values, ...part })
  const text = (name: keyof PersonValues) => ({
    value: values[name],
    autoComplete: 'off',
    maxLength: 200,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      set({ [name]: event.currentTarget.value }),
  })
  return (
    <div className={css.fields}>
      <TextField label={t(texts.familyName)} {...text('familyName')} />
      <TextField label={t(texts.givenName)} {...text('givenName')} />
      <TextField label={t(texts.familyKana)} optional {...text('familyKana')} />
      <TextField label={t(texts.givenKana)} optional {...text('givenKana')} />
      <DateField
        label={t(texts.birthday)}
        optional
        value={values.birthday}
        min="1850-01-01"
        onChange={(birthday) => set({ birthday })}
      />
      <SelectField
        label={t(screenTexts.sex)}
        optional
        data={SEXES.map((sex) => ({ value: sex, label: t(SEX_TEXTS[sex]) }))}
        value={values.sex || null}
        onChange={(next) => set({ sex: SEXES.find((sex) => sex === next) ?? '' })}
      />
      <TextField label={t(texts.companyName)} optional {...text('companyName')} />
      <SelectField
        label={t(screenTexts.language)}
        optional
        data={[
          { value: 'ja', label: t(screenTexts.languageJa) },
          { value: 'en', label: t(screenTexts.languageEn) },
        ]}
        value={values.language || null}
        onChange={(language) => set({ language: language ?? '' })}
      />
      <div className={css.whole}>
        <AreaField
          label={t(screenTexts.note)}
          optional
          maxLength={5000}
          value={values.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      </div>
    </div>
  )
}
