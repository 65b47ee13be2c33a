import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { AreaField, TextField } from '../../../../web/ui/fields.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { listStaff } from '../../../accounts/contract.ts'
import { improvementPageTexts as texts } from '../../improvement-pages.texts.ts'
import css from './improvements.module.css'

export interface Written {
  title: string
  changed: string
  because: string
  version: string | null
  ownerId: string | null
}

/** What was done, why, and who saw to it. */
export function ImprovementForm({
  initial,
  before,
  blocked,
  verb,
  saving,
  error,
  onSave,
  onCancel,
}: {
  initial: Written
  before?: React.ReactNode
  blocked?: string | undefined
  verb?: string | undefined
  saving: boolean
  error: unknown
  onSave: (written: Written) => void
  onCancel: () => void
}) {
  const t = useT()
  const { may } = useMe()
  const [written, setWritten] = useState(initial)
  const set = (part: Partial<Written>) => setWritten((now) => ({ ...now, ...part }))
  const staff = useQuery({ ...queryOf(listStaff), enabled: may('accounts.read') })
  const owners = staff.data?.items.filter(
    ({ active, staffId }) => active || staffId === initial.ownerId,
  )
  const missing = written.title.trim() ? undefined : t(texts.needsTitle)
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        onSave({
          ...written,
          title: written.title.trim(),
          version: written.version?.trim() || null,
        })
      }}
    >
      {before}
      <TextField
        label={t(texts.title)}
        help={t(texts.titleHelp)}
        maxLength={120}
        value={written.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <AreaField
        label={t(texts.changed)}
        help={t(texts.changedHelp)}
        optional
        maxRows={8}
        maxLength={2000}
        value={written.changed}
        onChange={(event) => set({ changed: event.currentTarget.value })}
      />
      <AreaField
        label={t(texts.because)}
        help={t(texts.becauseHelp)}
        optional
        maxRows={8}
        maxLength={2000}
        value={written.because}
        onChange={(event) => set({ because: event.currentTarget.value })}
      />
      <div className={css.pair}>
        <TextField
          label={t(texts.version)}
          optional
          maxLength={60}
          value={written.version ?? ''}
          onChange={(event) => set({ version: event.currentTarget.value })}
        />
        {owners && (
          <SelectField
            label={t(texts.owner)}
            optional
            searchable={owners.length > 10}
            data={owners.map(({ staffId, name }) => ({ value: staffId, label: name }))}
            value={written.ownerId}
            onChange={(ownerId) => set({ ownerId })}
          />
        )}
      </div>
      <FormFoot
        verb={verb}
        saving={saving}
        error={error}
        blocked={blocked ?? missing}
        onCancel={onCancel}
      />
    </form>
  )
}
