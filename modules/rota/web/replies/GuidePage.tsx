import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { type GuideSection, readGuide } from '../../contract.ts'
import { guidePageTexts as texts } from '../../hands.texts.ts'
import { roomTexts } from '../../rooms.texts.ts'
import { repliesPath } from '../paths.ts'
import { GuidePart } from './GuidePart.tsx'
import { PracticeDoor } from './PracticeDoor.tsx'
import css from './replies.module.css'
import { SectionModal } from './SectionModal.tsx'

/** How we answer, part by part, each confirmed once it is read. */
export default function GuidePage() {
  const t = useT()
  const { may } = useMe()
  const { data, error, refetch, isPending } = useQuery(queryOf(readGuide))
  const [editing, setEditing] = useState<GuideSection | 'new' | null>(null)
  const items = data?.items ?? []
  const read = items.filter(({ readAt }) => readAt !== null).length
  const isDone = data !== undefined && read === items.length
  return (
    <Page
      crumbs={[{ label: t(roomTexts.myReplies), to: repliesPath }]}
      title={t(texts.title)}
      lead={
        data &&
        (isDone
          ? t(texts.allRead)
          : `${t(texts.lead)} ${t(texts.progress, { total: items.length, read })}`)
      }
      actions={
        may('rota.manage') && (
          <Button variant="default" onClick={() => setEditing('new')}>
            {t(texts.add)}
          </Button>
        )
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading />}
      <div className={css.list}>
        {items.map((section) => (
          <GuidePart
            key={section.sectionId}
            section={section}
            onEdit={may('rota.manage') ? () => setEditing(section) : undefined}
          />
        ))}
        {data && <PracticeDoor />}
      </div>
      {editing && (
        <SectionModal
          section={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Page>
  )
}
