import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { urlOf } from '../../../web/api.ts'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { CsvButton } from '../../../web/ui/CsvButton.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { NumberTile } from '../../../web/ui/NumberTile.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sentence } from '../../../web/ui/Sentence.tsx'
import { Columns, Sheet, Stack, Strip } from '../../../web/ui/Sheet.tsx'
import { WorkRow } from '../../../web/ui/WorkRow.tsx'
import { downloadMembers, getSegment, type SegmentDetail } from '../contract.ts'
import { personaTexts } from '../personas.texts.ts'
import { roomTexts } from '../rooms.texts.ts'
import { screenTexts as texts } from '../screens.texts.ts'
import { HandOver } from './audiences/HandOver.tsx'
import { ruleOf } from './builder/usePreview.ts'
import { Composition } from './composition/Composition.tsx'
import { Growth, hasGrown } from './Growth.tsx'
import { Members } from './Members.tsx'
import { Overlaps } from './Overlaps.tsx'
import { PutAway } from './PutAway.tsx'
import { editSegmentPath, newPersonaPath, segmentsPath } from './paths.ts'
import css from './segments.module.css'
import { UsedBy } from './UsedBy.tsx'
import { useMembersOf } from './useMembersOf.ts'
import { pollOf, useFollow, useSegmentsLive } from './useSegmentsLive.ts'

/** One segment: who, how many, how it grew, who is in it now. It follows along while one looks. */
export default function SegmentPage() {
  const t = useT()
  const { segmentId = '' } = useParams({ strict: false })
  useSegmentsLive()
  const { data, error, refetch } = useQuery({
    ...queryOf(getSegment, { params: { segmentId } }),
    refetchInterval: ({ state }) => pollOf(state.data && state.data.filling !== null),
  })
  useFollow(data)
  if (data) return <Whole segment={data} />
  return (
    <Page
      title={error ? t(roomTexts.segments) : ''}
      tab={t(roomTexts.segments)}
      crumbs={[{ label: t(roomTexts.segments), to: segmentsPath }]}
    >
      <Sheet>
        {error ? (
          <ErrorState
            error={error}
            title={error.code === 'not_found' ? null : undefined}
            onRetry={error.code === 'not_found' ? undefined : () => void refetch()}
          />
        ) : (
          <Loading lines={10} />
        )}
      </Sheet>
    </Page>
  )
}

function Whole({ segment }: { segment: SegmentDetail }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const { segmentId, name, note, sentence, filling, members } = segment
  return (
    <Page
      title={name}
      crumbs={[{ label: t(roomTexts.segments), to: segmentsPath }]}
      lead={note}
      actions={
        <>
          {may('people.export') && (
            <CsvButton url={urlOf(downloadMembers, { params: { segmentId } })} />
          )}
          <HandOver segmentId={segmentId} />
          <EditButton segmentId={segmentId} />
        </>
      }
    >
      <Stack>
        <Sheet>
          <Sentence>{sentence}</Sentence>
        </Sheet>
        {filling && (
          <Sheet>
            <WorkRow
              name={t(texts.filling)}
              done={filling.done}
              total={filling.total}
              words={t(texts.fillingOf, {
                done: format.number(filling.done),
                total: format.count(filling.total, 'people'),
              })}
            />
            {members !== null && <p className="small quiet">{t(texts.fillingAgain)}</p>}
          </Sheet>
        )}
        <Figures segment={segment} />
        <Around segment={segment} />
        <Composition
          rule={ruleOf({ kind: 'segment', segmentId })}
          name={name}
          actions={may('segments.write') && <MakePersona segmentId={segmentId} />}
        />
        <Members segment={segment} />
        <div className={css.foot}>
          <span className="note num">
            {t(texts.madeOn, { day: format.day(segment.createdAt) })}
          </span>
          <PutAway segment={segment} />
        </div>
      </Stack>
    </Page>
  )
}

/** How it grew, and what it has to do with others. The first day there is no line yet to make room for. */
function Around({ segment }: { segment: SegmentDetail }) {
  const others = (
    <>
      <Overlaps segment={segment} />
      <UsedBy segment={segment} />
    </>
  )
  if (!hasGrown(segment))
    return (
      <>
        <Growth segment={segment} />
        <Columns of="halves">{others}</Columns>
      </>
    )
  return (
    <Columns of="7-5">
      <Growth segment={segment} />
      <Stack>{others}</Stack>
    </Columns>
  )
}

function EditButton({ segmentId }: { segmentId: string }) {
  const t = useT()
  const { may } = useMe()
  if (!may('segments.write'))
    return (
      <Button disabled title={t(texts.mayNotWrite)}>
        {t(texts.edit)}
      </Button>
    )
  return (
    <Button component={Link} to={editSegmentPath(segmentId)} leftSection={<Icon name="pencil" />}>
      {t(texts.edit)}
    </Button>
  )
}

function MakePersona({ segmentId }: { segmentId: string }) {
  const t = useT()
  return (
    <Button
      component={Link}
      to={`${newPersonaPath}?segment=${segmentId}`}
      variant="subtle"
      size="compact-sm"
    >
      {t(personaTexts.fromSegment)}
    </Button>
  )
}

const DAYS = 30

function Figures({ segment }: { segment: SegmentDetail }) {
  const t = useT()
  const format = useFormat()
  const { members, days } = segment
  const people = useMembersOf(segment)
  const recent = days.slice(-DAYS)
  const sumOf = (which: 'entered' | 'left') =>
    recent.length === 0 ? null : recent.reduce((sum, day) => sum + day[which], 0)
  return (
    <div className={css.figures} role="status">
      <Strip>
        <NumberTile
          label={t(texts.now)}
          size="l"
          figure={format.figure(members, 'people')}
          opens={members ? { people } : undefined}
          unknown={members === null ? t(texts.firstFilling) : undefined}
        />
        <NumberTile label={t(texts.entered30)} figure={format.figure(sumOf('entered'), 'people')} />
        <NumberTile label={t(texts.left30)} figure={format.figure(sumOf('left'), 'people')} />
      </Strip>
    </div>
  )
}
