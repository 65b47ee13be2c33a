import type { useFormOf } from '../../../../web/form.ts'
import { useT } from '../../../../web/texts.ts'
import { AreaField, TextField } from '../../../../web/ui/fields.tsx'
import { NumberField } from '../../../../web/ui/NumberField.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import type { personaWords } from '../../contract.ts'
import { FACTS, SEXES, STORIES } from '../../personas.rules.ts'
import { personaTexts as texts } from '../../personas.texts.ts'
import { FaceFields } from './FaceFields.tsx'
import css from './personas.module.css'

export type PersonaFormOf = ReturnType<typeof useFormOf<typeof personaWords>>

/** Everything that stands on the sheet; only the name must be said. */
export function PersonaFields({ form }: { form: PersonaFormOf }) {
  const t = useT()
  const { sheet, name } = form.getValues()
  return (
    <>
      <section className={css.fields}>
        <h2>{t(texts.about)}</h2>
        <TextField
          label={t(texts.name)}
          placeholder={t(texts.nameHint)}
          maxLength={60}
          {...form.getInputProps('name')}
        />
        <FaceFields
          name={name}
          face={sheet.face ?? 'initial'}
          colour={sheet.colour ?? 'indigo'}
          onChange={(face, colour) => {
            form.setFieldValue('sheet.face', face)
            form.setFieldValue('sheet.colour', colour)
          }}
        />
        <div className={css.pair}>
          <NumberField
            label={t(texts.age)}
            optional
            min={0}
            max={120}
            allowDecimal={false}
            allowNegative={false}
            value={sheet.age ?? ''}
            error={form.errors['sheet.age']}
            onChange={(age) =>
              form.setFieldValue('sheet.age', typeof age === 'number' ? age : null)
            }
          />
          <SelectField
            label={t(texts.sex)}
            optional
            data={SEXES.map((sex) => ({ value: sex, label: t(texts[sex]) }))}
            {...form.getInputProps('sheet.sex')}
          />
        </div>
        <TextField
          label={t(texts.region)}
          help={t(texts.regionHelp)}
          optional
          maxLength={120}
          {...form.getInputProps('sheet.region')}
        />
      </section>
      <section className={css.fields}>
        <h2>{t(texts.life)}</h2>
        <div className={css.pair}>
          {FACTS.map((fact) => (
            <TextField
              key={fact}
              label={t(texts[fact])}
              optional
              maxLength={120}
              {...form.getInputProps(`sheet.${fact}`)}
            />
          ))}
        </div>
      </section>
      <section className={css.fields}>
        <h2>{t(texts.heart)}</h2>
        <TextField
          label={t(texts.words)}
          help={t(texts.wordsHelp)}
          optional
          maxLength={300}
          {...form.getInputProps('sheet.words')}
        />
        {STORIES.map((story) => (
          <AreaField
            key={story}
            label={t(texts[story])}
            optional
            maxLength={1000}
            {...form.getInputProps(`sheet.${story}`)}
          />
        ))}
      </section>
    </>
  )
}
