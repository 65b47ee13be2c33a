import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import type { Schedule } from '../../audiences.rules.ts'
import {
  createSync,
  type Destination,
  listDestinations,
  listSegments,
  type SegmentLine,
} from '../../contract.ts'
import css from './audiences.module.css'
import { Foreseen } from './Foreseen.tsx'
import { audiencesPath, destinationPath, newDestinationPath } from './paths.ts'
import { ScheduleFields } from './ScheduleFields.tsx'

const shape = z.object({ segment: z.uuid().optional(), destination: z.uuid().optional() })

/** Who, where to and when; then all of it read back, with how many go and how many do not. */
export default function NewSyncPage() {
  const t = useT()
  const navigate = useNavigate()
  const [chosen, choose] = useSearchState(shape)
  const [schedule, setSchedule] = useState<Schedule>({ every: 'day', hour: 6 })
  const segments = useQuery(queryOf(listSegments, { query: {} }))
  const destinations = useQuery(queryOf(listDestinations))
  const segment = segments.data?.items.find(({ segmentId }) => segmentId === chosen.segment)
  const destination = destinations.data?.items.find(
    ({ destinationId }) => destinationId === chosen.destination,
  )
  const create = useMutationOf(createSync, {
    onSuccess: () => {
      toast(t(texts.begun))
      void navigate({ to: destinationPath(chosen.destination ?? '') })
    },
  })
  const missing = segment ? (destination ? null : texts.needsDestination) : texts.needsSegment
  return (
    <Page title={t(texts.newSync)} crumbs={[{ label: t(texts.title), to: audiencesPath }]}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!segment || !destination) return
          const { segmentId } = segment
          const { destinationId } = destination
          create.mutate({ body: { segmentId, destinationId, schedule } })
        }}
      >
        <Stack>
          <Sheet>
            <div className={css.form}>
              <SegmentPick
                segments={segments.data?.items}
                error={segments.error}
                value={segment}
                onPick={(segment) => choose({ segment })}
              />
              <DestinationPick
                destinations={destinations.data?.items}
                error={destinations.error}
                value={destination}
                onPick={(destination) => choose({ destination })}
              />
              <ScheduleFields schedule={schedule} onChange={setSchedule} />
            </div>
          </Sheet>
          <Sheet>
            {segment && destination ? (
              <Foreseen segment={segment} destination={destination} schedule={schedule} />
            ) : (
              <p className="small quiet prose">{t(texts.pickBoth)}</p>
            )}
            <FormFoot
              verb={t(texts.begin)}
              saving={create.isPending}
              error={create.error}
              blocked={missing ? t(missing) : undefined}
              onCancel={() => void navigate({ to: audiencesPath })}
            />
          </Sheet>
        </Stack>
      </form>
    </Page>
  )
}

interface PickProps<T> {
  error: Error | null
  value: T | undefined
  onPick: (id: string | undefined) => void
}

function SegmentPick({
  segments = [],
  error,
  value,
  onPick,
}: PickProps<SegmentLine> & { segments: SegmentLine[] | undefined }) {
  const t = useT()
  return (
    <SelectField
      label={t(texts.segment)}
      help={value?.sentence}
      error={error?.message}
      searchable
      data={segments.map(({ segmentId, name }) => ({ value: segmentId, label: name }))}
      value={value?.segmentId ?? null}
      onChange={(id) => onPick(id ?? undefined)}
    />
  )
}

function DestinationPick({
  destinations,
  error,
  value,
  onPick,
}: PickProps<Destination> & { destinations: Destination[] | undefined }) {
  const t = useT()
  const none = (
    <Link to={newDestinationPath} className="link">
      {t(texts.noneToPick)}
    </Link>
  )
  return (
    <SelectField
      label={t(texts.destination)}
      help={destinations?.length === 0 ? none : undefined}
      error={error?.message}
      data={(destinations ?? []).map(({ destinationId, name }) => ({
        value: destinationId,
        label: name,
      }))}
      value={value?.destinationId ?? null}
      onChange={(id) => onPick(id ?? undefined)}
    />
  )
}
