import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Columns, Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import {
  archiveWording,
  changeWording,
  getWording,
  restoreWording,
  type WordingDetail,
} from '../../contract.ts'
import { wordingPageTexts as texts } from '../../wording-pages.texts.ts'
import { templatePath } from '../templates/paths.ts'
import { wordingsPath } from './paths.ts'
import { WordingForm } from './WordingForm.tsx'
import { WordingVersions } from './WordingVersions.tsx'
import css from './wordings.module.css'
import { kindText, useSaid } from './words.ts'

/** One wording: its words, its versions with who approved them, and where it stands. */
export default function WordingPage() {
  const t = useT()
  const { wordingId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(queryOf(getWording, { params: { wordingId } }))
  const title = useTitle(data)
  return (
    <Page
      title={title ?? t(texts.title)}
      above={data && t(kindText[data.kind])}
      crumbs={[{ label: t(texts.title), to: wordingsPath }]}
      actions={data && <PutAway wording={data} title={title ?? data.key} />}
    >
      {data ? (
        <Columns of="7-5">
          <Sheet>
            <ChangeWording key={`${wordingId} ${data.version}`} wording={data} />
          </Sheet>
          <div>
            <Stack>
              <WordingVersions wording={data} />
              <UsedBy wording={data} />
            </Stack>
          </div>
        </Columns>
      ) : (
        <Sheet>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            <Loading lines={10} />
          )}
        </Sheet>
      )}
    </Page>
  )
}

function useTitle(wording: WordingDetail | undefined): string | undefined {
  const read = useSaid()
  const said = wording?.said ?? wording?.versions[0]?.said
  return said && read(said).title
}

function ChangeWording({ wording }: { wording: WordingDetail }) {
  const t = useT()
  const { may } = useMe()
  const { wordingId, version, key, kind, archivedAt, versions } = wording
  const save = useMutationOf(changeWording, {
    onSuccess: ({ approved }) => toast(t(approved ? texts.savedSame : texts.saved)),
  })
  const blocked = !may('wordings.write')
    ? t(texts.noWrite)
    : archivedAt
      ? t(texts.isArchived)
      : undefined
  return (
    <>
      <p className={css.key}>
        <small>{t(texts.key)}</small> <code>{`{{ wording.${key} }}`}</code>
      </p>
      <WordingForm
        start={{ key, kind, public: wording.public, said: versions[0]?.said ?? {} }}
        saving={save.isPending}
        error={save.error}
        blocked={blocked}
        onSave={({ key: _, ...body }) =>
          save.mutate({ params: { wordingId }, body: { ...body, basedOn: version } })
        }
      />
    </>
  )
}

function UsedBy({ wording: { usedBy } }: { wording: WordingDetail }) {
  const t = useT()
  return (
    <Sheet title={t(texts.usedBy)}>
      {usedBy.length === 0 ? (
        <p className="small quiet">{t(texts.usedByNone)}</p>
      ) : (
        <ul className={css.users}>
          {usedBy.map(({ templateId, name }) => (
            <li key={templateId}>
              <Link to={templatePath(templateId)}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}

function PutAway({ wording, title }: { wording: WordingDetail; title: string }) {
  const t = useT()
  const navigate = useNavigate()
  const { may } = useMe()
  const { wordingId, archivedAt, usedBy } = wording
  const params = { wordingId }
  const back = useMutationOf(restoreWording, {
    onSuccess: () => toast(t(texts.isBack, { name: title })),
    onError: (error) => toast(error.message),
  })
  const away = useMutationOf(archiveWording, {
    onSuccess: () => {
      toast(t(texts.putAwayDone, { name: title }), { undo: () => back.mutate({ params }) })
      void navigate({ to: wordingsPath })
    },
    onError: (error) => toast(error.message),
  })
  const work = archivedAt ? back : away
  const reason = !may('wordings.write')
    ? t(texts.noWrite)
    : !archivedAt && usedBy.length > 0
      ? t(texts.usedStill)
      : undefined
  return (
    <Button
      variant="default"
      disabled={reason !== undefined}
      title={reason}
      loading={work.isPending}
      onClick={() => work.mutate({ params })}
    >
      {t(archivedAt ? texts.bringBack : texts.putAway)}
    </Button>
  )
}
