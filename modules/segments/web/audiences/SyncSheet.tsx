import { Button, Modal } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ConfirmDestructive } from '../../../../web/ui/ConfirmDestructive.tsx'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import {
  archiveSync,
  changeSync,
  type Destination,
  runSync,
  type SyncLine,
} from '../../contract.ts'
import { segmentPath } from '../paths.ts'
import css from './audiences.module.css'
import { Foreseen } from './Foreseen.tsx'
import { Runs } from './Runs.tsx'
import { ScheduleFields } from './ScheduleFields.tsx'
import { SyncState } from './SyncState.tsx'
import { useAudienceWords } from './words.ts'

interface SyncProps {
  sync: SyncLine
  destination: Destination
}

/** One segment that goes here: the sentence, how many go now, what can be done, its runs. */
export function SyncSheet({ sync, destination }: SyncProps) {
  const t = useT()
  const format = useFormat()
  const words = useAudienceWords()
  const { segmentId, segmentName: name, schedule, nextAt, lastRun } = sync
  const isTroubled = lastRun?.error && lastRun.state !== 'done'
  return (
    <Stack gap={8}>
      <Sheet
        title={
          <Link to={segmentPath(segmentId)} className={css.under}>
            {name}
          </Link>
        }
        note={nextAt ? t(texts.nextAt, { at: format.dayTime(nextAt) }) : undefined}
        actions={<SyncState sync={sync} />}
      >
        <div className={css.sync}>
          <Foreseen segment={{ segmentId, name }} destination={destination} schedule={schedule} />
          {sync.pausedBecause === 'gone' && <p className="prose">{t(texts.pausedGone)}</p>}
          {sync.pausedBecause === 'confident' && (
            <p className="prose">{t(texts.pausedConfident)}</p>
          )}
          {isTroubled && lastRun.error && (
            <p className={css.fault} role="status">
              <Icon name="warning" /> {words.fault(lastRun.error)}・
              {t(texts.tries, { count: lastRun.tries })}
            </p>
          )}
          <Deeds sync={sync} />
        </div>
      </Sheet>
      <Runs sync={sync} destination={destination} />
    </Stack>
  )
}

function Deeds({ sync }: { sync: SyncLine }) {
  const t = useT()
  const { may } = useMe()
  const [open, setOpen] = useState<'when' | 'end' | null>(null)
  const run = useMutationOf(runSync, { onSuccess: () => toast(t(texts.runBegun)) })
  const change = useMutationOf(changeSync)
  const params = { syncId: sync.syncId }
  const isReader = !may('audiences.write')
  const why = isReader ? t(texts.mayNotWrite) : undefined
  const isPaused = sync.state === 'paused'
  const isRunning = sync.lastRun?.state === 'running'
  const blocked = isPaused ? t(texts.statePaused) : isRunning ? t(texts.stateRunning) : why
  const error = run.error ?? change.error
  return (
    <>
      <div className={css.buttons}>
        <Button
          variant="default"
          disabled={blocked !== undefined}
          title={blocked}
          loading={run.isPending}
          leftSection={<Icon name="send" />}
          onClick={() => run.mutate({ params })}
        >
          {t(texts.runNow)}
        </Button>
        <Button
          variant="subtle"
          disabled={isReader}
          title={why}
          onClick={() => change.mutate({ params, body: { state: isPaused ? 'on' : 'paused' } })}
        >
          {t(isPaused ? texts.resume : texts.pause)}
        </Button>
        <Button variant="subtle" disabled={isReader} title={why} onClick={() => setOpen('when')}>
          {t(texts.changeWhen)}
        </Button>
        <Button
          variant="subtle"
          color="enji"
          disabled={isReader}
          title={why}
          onClick={() => setOpen('end')}
        >
          {t(texts.endSync)}
        </Button>
      </div>
      {error && (
        <p className={css.fault} role="alert">
          <Icon name="warning" /> {error.message}
        </p>
      )}
      {open === 'when' && <ChangeWhen sync={sync} onClose={() => setOpen(null)} />}
      <EndSync sync={sync} opened={open === 'end'} onClose={() => setOpen(null)} />
    </>
  )
}

function ChangeWhen({ sync, onClose }: { sync: SyncLine; onClose: () => void }) {
  const t = useT()
  const [schedule, setSchedule] = useState(sync.schedule)
  const change = useMutationOf(changeSync, {
    onSuccess: () => {
      toast(t(texts.saved))
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t(texts.changeWhen)}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate({ params: { syncId: sync.syncId }, body: { schedule } })
        }}
      >
        <ScheduleFields schedule={schedule} onChange={setSchedule} />
        <FormFoot saving={change.isPending} error={change.error} onCancel={onClose} />
      </form>
    </Modal>
  )
}

function EndSync({
  sync: { syncId, segmentName: name },
  opened,
  onClose,
}: {
  sync: SyncLine
  opened: boolean
  onClose: () => void
}) {
  const t = useT()
  const end = useMutationOf(archiveSync, {
    onSuccess: () => {
      toast(t(texts.ended))
      onClose()
    },
  })
  return (
    <ConfirmDestructive
      opened={opened}
      onClose={onClose}
      title={t(texts.endTitle, { name })}
      verb={t(texts.endSync)}
      pending={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate({ params: { syncId } })}
    >
      {t(texts.endWords)}
    </ConfirmDestructive>
  )
}
