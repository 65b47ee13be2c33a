import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { queryOf, usePages } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { NumberTile } from '../../../web/ui/NumberTile.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { PersonLink } from '../../../web/ui/PersonLink.tsx'
import { Sentence } from '../../../web/ui/Sentence.tsx'
import { Sheet, Strip } from '../../../web/ui/Sheet.tsx'
import { getTag, listTagged, type TagDetail, type TaggedPerson } from '../contract.ts'
import { tagPageTexts as texts } from '../tag-pages.texts.ts'
import { personaPath } from './paths.ts'
import { Dot } from './TagChip.tsx'
import { ChangeTagModal, PutAwayTag, TagSegmentModal } from './TagModals.tsx'
import { segmentPath, tagPath, tagRulePath, tagsPath, useWho } from './tag-words.ts'
import css from './tags.module.css'
import { useTagsLive } from './useTagsLive.ts'

/** One tag: what it says, who has it and why, and what uses it. */
export default function TagPage() {
  const t = useT()
  const { tagId = '' } = useParams({ strict: false })
  useTagsLive()
  const { data: tag, error, refetch } = useQuery(queryOf(getTag, { params: { tagId } }))
  const crumbs = [{ label: t(texts.title), to: tagsPath }]
  if (tag) return <Whole key={tag.tagId} tag={tag} />
  return (
    <Page title={t(texts.title)} crumbs={crumbs}>
      <Sheet>
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading lines={6} />
        )}
      </Sheet>
    </Page>
  )
}

function Whole({ tag }: { tag: TagDetail }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const [open, setOpen] = useState<'change' | 'segment' | 'away' | null>(null)
  const close = () => setOpen(null)
  const { name, colour, sentence } = tag
  const isReader = !may('segments.write')
  const isUsed = tag.usedBy.length > 0
  return (
    <Page
      tab={name}
      title={
        <span className={css.title}>
          <Dot colour={colour} />
          {name}
        </span>
      }
      crumbs={[{ label: t(texts.title), to: tagsPath }]}
      lead={<Lead tag={tag} />}
      actions={
        <>
          <Button
            variant="subtle"
            color="enji"
            disabled={isReader || isUsed}
            title={isUsed ? t(texts.usedBy) : undefined}
            onClick={() => setOpen('away')}
          >
            {t(texts.putAway)}
          </Button>
          <Button variant="default" disabled={isReader} onClick={() => setOpen('change')}>
            {t(texts.change)}
          </Button>
          {sentence === null && (
            <Button disabled={!may('tags.set')} onClick={() => setOpen('segment')}>
              {t(texts.tagSegment)}
            </Button>
          )}
        </>
      }
    >
      <div className={css.gap}>
        <Strip>
          <NumberTile
            label={t(texts.peopleNow)}
            size="l"
            figure={format.figure(tag.people, 'people')}
            unknown={tag.people === null ? t(texts.counting) : undefined}
          />
        </Strip>
        {sentence !== null && (
          <Sheet title={t(texts.byRule)} actions={<RuleButton tagId={tag.tagId} />}>
            <Sentence size="m">{sentence}</Sentence>
          </Sheet>
        )}
        <Tagged tag={tag} />
        {tag.usedBy.length > 0 && (
          <Sheet title={t(texts.usedTitle)} note={t(texts.usedBy)}>
            <Users tag={tag} />
          </Sheet>
        )}
      </div>
      {open === 'change' && <ChangeTagModal tag={tag} onClose={close} />}
      {open === 'segment' && <TagSegmentModal tag={tag} onClose={close} />}
      <PutAwayTag tag={tag} opened={open === 'away'} onClose={close} />
    </Page>
  )
}

function RuleButton({ tagId }: { tagId: string }) {
  const t = useT()
  const { may } = useMe()
  if (!may('segments.write'))
    return (
      <Button variant="default" disabled title={t(texts.noWrite)}>
        {t(texts.changeRule)}
      </Button>
    )
  return (
    <Button component={Link} to={tagRulePath(tagId)} variant="default">
      {t(texts.changeRule)}
    </Button>
  )
}

function Lead({ tag }: { tag: TagDetail }) {
  const t = useT()
  const format = useFormat()
  const who = useWho()
  const { note, createdBy, createdByName, createdAt } = tag
  return (
    <div className={css.lead}>
      {note && <span>{note}</span>}
      <span className="small quiet">
        {t(texts.madeOn, { who: who(createdBy, createdByName), day: format.day(createdAt) })}
      </span>
    </div>
  )
}

const PATHS = { tag: tagPath, segment: segmentPath, persona: personaPath }

/** What speaks of the tag in its rule. */
function Users({ tag }: { tag: TagDetail }) {
  return (
    <ul className={css.users}>
      {tag.usedBy.map(({ kind, id, name }) => (
        <li key={id}>
          <Link className="link" to={PATHS[kind](id)}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Tagged({ tag }: { tag: TagDetail }) {
  const t = useT()
  const format = useFormat()
  const { tagId } = tag
  const people = usePages(listTagged, { params: { tagId }, query: {} })
  const byHand = tag.sentence === null
  const columns: Column<TaggedPerson>[] = [
    {
      id: 'person',
      head: t(texts.person),
      cell: ({ personId, name }) => <PersonLink id={personId} name={name} />,
    },
    { id: 'since', head: t(texts.since), cell: ({ since }) => format.day(since), phone: 'side' },
  ]
  if (byHand)
    columns.push(
      { id: 'why', head: t(texts.why), cell: ({ why }) => why, phone: 'line' },
      {
        id: 'until',
        head: t(texts.until),
        cell: ({ expiresAt }) => (expiresAt ? format.dayTime(expiresAt) : ''),
        phone: 'hide',
      },
    )
  return (
    <DataTable
      {...people}
      label={t(texts.whoHas, { name: tag.name })}
      columns={columns}
      rowKey={({ personId }) => personId}
      empty={<EmptyState>{t(byHand ? texts.nobodyByHand : texts.nobodyByRule)}</EmptyState>}
    />
  )
}
