import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { download, urlOf } from '../../../../web/api.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ConfirmDestructive } from '../../../../web/ui/ConfirmDestructive.tsx'
import { CsvButton } from '../../../../web/ui/CsvButton.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { cardPageTexts } from '../../card-pages.texts.ts'
import { cardPrintTexts as texts } from '../../card-print.texts.ts'
import { cardRoomTexts } from '../../card-rooms.texts.ts'
import {
  type CardLine,
  type CardPrint,
  downloadPrint,
  downloadPrintCsv,
  printPagePath,
  undoPrint,
} from '../../contract.ts'
import css from './cards.module.css'
import { AgainModal, PostModal } from './PrintModals.tsx'
import { outPath } from './paths.ts'
import { going } from './TakeOut.tsx'
import { useOpened } from './useOpened.ts'

export type PrintOf = CardPrint & { items: CardLine[] }

/** What can be done with a batch; what no longer can is not offered, with the state saying why. */
export function PrintActions({ print }: { print: PrintOf }) {
  const t = useT()
  const { may } = useMe()
  const [open, setOpen] = useState<'post' | 'again' | 'undo' | null>(null)
  const close = () => setOpen(null)
  const { state } = print
  const [opened, markOpened] = useOpened(print.printId)
  const isOver = state === 'posted' || state === 'undone'
  const mayWrite = may('cards.write')
  const why = mayWrite ? undefined : t(cardRoomTexts.mayNotWrite)
  if (state === 'undone') return null
  return (
    <div className={css.row}>
      {!isOver && (
        <Button
          variant={opened ? 'filled' : 'default'}
          disabled={state === 'making' || !mayWrite}
          title={why}
          leftSection={<Icon name="send" />}
          onClick={() => setOpen('post')}
        >
          {t(texts.post)}
        </Button>
      )}
      <Files print={print} isNext={!isOver && !opened} onOpen={markOpened} />
      {!isOver && (
        <>
          <Button
            variant="subtle"
            disabled={!mayWrite}
            title={why}
            onClick={() => setOpen('again')}
          >
            {t(texts.again)}
          </Button>
          <Button
            className={css.far}
            variant="subtle"
            color="enji"
            disabled={!mayWrite}
            title={why}
            onClick={() => setOpen('undo')}
          >
            {t(texts.undo)}
          </Button>
        </>
      )}
      {open === 'post' && <PostModal print={print} onClose={close} />}
      {open === 'again' && <AgainModal print={print} onClose={close} />}
      <Undo print={print} opened={open === 'undo'} onClose={close} />
    </div>
  )
}

/** The PDF, or the page where none was made, is what comes next until it has been opened. */
function Files(props: { print: CardPrint; isNext: boolean; onOpen: () => void }) {
  const { print, isNext, onOpen } = props
  const { printId, hasPdf } = print
  const t = useT()
  const { may } = useMe()
  const params = { printId }
  return (
    <>
      {hasPdf && (
        <Button
          variant={isNext ? 'filled' : 'default'}
          disabled={!may('cards.write')}
          leftSection={<Icon name="download" />}
          onClick={() => {
            download(urlOf(downloadPrint, { params }))
            onOpen()
          }}
        >
          {t(texts.openPdf)}
        </Button>
      )}
      <Button
        component="a"
        variant={isNext && !hasPdf && print.state !== 'making' ? 'filled' : 'default'}
        onClick={onOpen}
        href={urlOf({ path: printPagePath }, { params })}
        target="_blank"
        rel="noreferrer"
        leftSection={<Icon name="print" />}
      >
        {t(texts.ownPrint)}
      </Button>
      {may('people.export') ? (
        <CsvButton label={t(texts.csv)} url={urlOf(downloadPrintCsv, { params })} />
      ) : (
        <Button variant="default" disabled title={t(cardPageTexts.mayNotExport)}>
          {t(texts.csv)}
        </Button>
      )}
    </>
  )
}

function Undo(props: { print: PrintOf; opened: boolean; onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const { print, opened, onClose } = props
  const undo = useMutationOf(undoPrint, {
    onSuccess: () => {
      toast(t(texts.undone))
      void navigate({ to: outPath })
    },
  })
  return (
    <ConfirmDestructive
      opened={opened}
      onClose={onClose}
      title={t(texts.undo)}
      verb={t(texts.undo)}
      pending={undo.isPending}
      error={undo.error}
      onConfirm={() => undo.mutate({ params: { printId: print.printId } })}
    >
      <p>{t(texts.undoWords, { count: going(print.items).length })}</p>
    </ConfirmDestructive>
  )
}
