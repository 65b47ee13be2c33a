import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { useFormOf } from '../../../../web/form.ts'
import { useFormat } from '../../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { AreaField, SwitchField } from '../../../../web/ui/fields.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { changeFormDoor, type FormDoorView, getFormDoor } from '../../contract.ts'
import { doorScreenTexts as texts } from '../../door-screens.texts.ts'
import { Copyable } from './Copyable.tsx'
import css from './doors.module.css'

const shape = z.object({ isOpen: z.boolean(), lead: z.string().trim().max(500) })

/** The contact page: open or closed, with words at its top. */
export function FormSheet() {
  const t = useT()
  const { data, error, refetch } = useQuery(queryOf(getFormDoor))
  return (
    <Sheet title={t(texts.form)}>
      {data ? (
        <Whole door={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading lines={4} />
      )}
    </Sheet>
  )
}

function Whole({ door: { isOpen, lead, lastAt, recent } }: { door: FormDoorView }) {
  const t = useT()
  const format = useFormat()
  const form = useFormOf(shape, { isOpen, lead })
  const save = useMutationOf(changeFormDoor, {
    refresh: [getFormDoor],
    onSuccess: () => toast(t(texts.saved)),
    onError: form.showRefusal,
  })
  const address = `${window.location.origin}/contact`
  return (
    <form className={css.form} onSubmit={form.onSubmit((body) => save.mutate({ body }))}>
      <p className="small quiet">
        {lastAt
          ? `${t(texts.lastCame, { when: format.dayTime(lastAt) })} ${t(texts.recent, { count: recent })}`
          : t(texts.nothingCame)}
      </p>
      <Copyable label={t(texts.formAddress)} help={t(texts.formGuards)} text={address} />
      {isOpen && (
        <div>
          <Button
            component="a"
            variant="default"
            href="/contact"
            target="_blank"
            rel="noreferrer"
            leftSection={<Icon name="external" />}
          >
            {t(texts.formSee)}
          </Button>
        </div>
      )}
      <SwitchField
        label={t(texts.formOpen)}
        help={t(texts.formOpenHelp)}
        {...form.getInputProps('isOpen', { type: 'checkbox' })}
      />
      <AreaField
        label={t(texts.formLead)}
        help={t(texts.formLeadHelp)}
        optional
        {...form.getInputProps('lead')}
      />
      <FormFoot saving={save.isPending} error={save.error} />
    </form>
  )
}
