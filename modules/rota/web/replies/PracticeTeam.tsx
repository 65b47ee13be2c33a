import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { DataTable } from '../../../../web/ui/DataTable.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { SwitchField } from '../../../../web/ui/fields.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { readPractice, setPracticeRule } from '../../contract.ts'
import { practiceTexts as texts } from '../../practice.texts.ts'

/** For leads: how far everybody is, and whether it comes before one sends alone. */
export function PracticeTeam({
  team,
  total,
  isNeeded,
}: {
  team: { staffId: string; name: string; done: number }[]
  total: number
  isNeeded: boolean
}) {
  const t = useT()
  const save = useMutationOf(setPracticeRule, {
    refresh: [readPractice],
    onSuccess: () => toast(t(texts.ruleSaved)),
  })
  return (
    <>
      <Sheet title={t(texts.rule)}>
        <SwitchField
          label={t(texts.needed)}
          help={t(texts.neededHelp)}
          checked={save.isPending ? save.variables.body.isNeeded : isNeeded}
          onChange={(isNeeded) => save.mutate({ body: { isNeeded } })}
        />
        {save.error && <ErrorState error={save.error} title={null} />}
      </Sheet>
      <Sheet title={t(texts.team)} note={t(texts.teamLead)} flush>
        <DataTable
          label={t(texts.team)}
          columns={[
            {
              id: 'name',
              head: t(texts.name),
              cell: ({ name }) => name,
              sort: ({ name }) => name,
            },
            {
              id: 'done',
              head: t(texts.done),
              cell: ({ done }) => `${done} / ${total}`,
              sort: ({ done }) => done,
              align: 'right',
              phone: 'side',
            },
          ]}
          rows={team}
          rowKey={({ staffId }) => staffId}
          unit="people"
        />
      </Sheet>
    </>
  )
}
