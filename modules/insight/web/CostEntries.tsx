import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useFormat } from '../../../web/format.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { channelWord } from '../channel-word.rules.ts'
import { type CostsReport, enterCost, removeCost } from '../contract.ts'
import { texts } from '../growth.texts.ts'
import { CostForm } from './CostForm.tsx'
import { monthWords } from './months.ts'

type Entry = CostsReport['entries'][number]

/** What staff entered, month by month; a removed entry can be brought back at once. */
export function CostEntries({ costs }: { costs: CostsReport }) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const { may } = useMe()
  const [opened, { open, close }] = useDisclosure()
  const again = useMutationOf(enterCost)
  const remove = useMutationOf(removeCost)
  const allowed = may('insight.define')
  const take = (entry: Entry) => {
    const { costId, month, purpose, channel, amount, note } = entry
    remove.mutate(
      { params: { costId } },
      {
        onSuccess: () =>
          toast(t(texts.removed), {
            undo: () =>
              again.mutate({
                body: {
                  month,
                  purpose,
                  channel,
                  note,
                  amount: amount.minor,
                  currency: amount.currency,
                },
              }),
          }),
      },
    )
  }
  const button = (
    <Button disabled={!allowed} title={allowed ? undefined : t(texts.readerMay)} onClick={open}>
      {t(texts.enter)}
    </Button>
  )
  return (
    <Sheet flush title={t(texts.entries)} actions={costs.entries.length > 0 && button}>
      <DataTable
        dense
        label={t(texts.entries)}
        rows={costs.entries}
        rowKey={({ costId }) => costId}
        empty={<EmptyState action={button}>{t(texts.entriesNone)}</EmptyState>}
        columns={[
          {
            id: 'month',
            head: t(texts.month),
            cell: ({ month }) => monthWords(month, locale),
            sort: ({ month }) => month,
          },
          {
            id: 'purpose',
            head: t(texts.purpose),
            cell: ({ purpose }) => t(purpose === 'acquisition' ? texts.acquisition : texts.keeping),
          },
          { id: 'channel', head: t(texts.channel), cell: ({ channel }) => channelWord(t, channel) },
          {
            id: 'amount',
            head: t(texts.amount),
            align: 'right',
            phone: 'side',
            cell: ({ amount }) => format.money(amount.minor, amount.currency),
          },
          { id: 'note', head: t(texts.note), cell: ({ note }) => note },
          {
            id: 'remove',
            head: '',
            cell: (entry) => (
              <Button
                variant="subtle"
                size="compact-xs"
                disabled={!allowed || remove.isPending}
                onClick={() => take(entry)}
              >
                {t(texts.remove)}
              </Button>
            ),
          },
        ]}
      />
      <Modal opened={opened} onClose={close} title={t(texts.enter)}>
        <CostForm costs={costs} onDone={close} />
      </Modal>
    </Sheet>
  )
}
