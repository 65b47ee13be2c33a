import { useQuery } from '@tanstack/react-query'
import type { ResponseOf } from '../../../kernel/endpoint.ts'
import { LOCALES } from '../../../kernel/i18n.ts'
import { useFormOf } from '../../../web/form.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { setSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { Columns, Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { changeCompany, readCompany } from '../contract.ts'
import { texts as door } from '../door.texts.ts'
import { texts as rooms } from '../rooms.texts.ts'
import { texts } from '../settings.texts.ts'
import { CurrencyField, ZoneField } from './MoneyFields.tsx'
import { SampleSheet } from './SampleSheet.tsx'
import { companyForm } from './schemas.ts'
import css from './settings.module.css'
import { useSettingsCrumbs } from './settings-crumbs.ts'

export default function CompanyPage() {
  const t = useT()
  const { data, error, refetch } = useQuery(queryOf(readCompany))
  return (
    <Page title={t(rooms.company)} lead={t(texts.companyLead)} crumbs={useSettingsCrumbs()}>
      <Columns>
        <Sheet title={t(texts.shop)}>
          {data && <CompanyForm company={data} />}
          {error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Loading />}
        </Sheet>
        <SampleSheet />
      </Columns>
    </Page>
  )
}

function CompanyForm({ company }: { company: ResponseOf<typeof readCompany> }) {
  const t = useT()
  const { name, locale, currency, zone } = company
  const form = useFormOf(companyForm, { name, locale, currency, zone })
  const save = useMutationOf(changeCompany, {
    onSuccess: ({ currency, zone }) => {
      setSurroundings({ currency, zone })
      toast(t(texts.saved))
    },
    onError: form.showRefusal,
  })
  const languages = { ja: door.languageJa, en: door.languageEn }
  return (
    <form
      className={css.form}
      onSubmit={form.onSubmit((body) => save.mutate({ body: onlyChanged(body, company) }))}
    >
      <TextField label={t(texts.shopName)} {...form.getInputProps('name')} />
      <SelectField
        label={t(texts.shopLanguage)}
        help={t(texts.shopLanguageHelp)}
        data={LOCALES.map((value) => ({ value, label: t(languages[value]) }))}
        allowDeselect={false}
        {...form.getInputProps('locale')}
      />
      <CurrencyField help={t(texts.currencyHelp)} {...form.getInputProps('currency')} />
      <ZoneField help={t(texts.zoneHelp)} {...form.getInputProps('zone')} />
      <FormFoot saving={save.isPending} error={save.error} />
    </form>
  )
}

/** A currency or zone counts as chosen once it is sent, so what was not touched stays home. */
function onlyChanged<T extends Record<string, unknown>>(
  body: T,
  before: Record<string, unknown>,
): Partial<T> {
  const changed = Object.entries(body).filter(([key, value]) => before[key] !== value)
  return Object.fromEntries(changed) as Partial<T>
}
