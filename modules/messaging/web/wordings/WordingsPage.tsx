import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import { queryOf } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { listWordings, type WordingLine } from '../../contract.ts'
import { wordingPageTexts as texts } from '../../wording-pages.texts.ts'
import { WORDING_KINDS } from '../../wordings.rules.ts'
import { newWordingPath, valuesPath, wordingPath } from './paths.ts'
import css from './wordings.module.css'
import { kindsText, useHand, useSaid } from './words.ts'

const shape = z.object({ state: z.enum(['current', 'archived']).default('current') })

/** The library, to be read by everybody who works here. */
export default function WordingsPage() {
  const t = useT()
  const { may } = useMe()
  const [{ state }, setFilter] = useSearchState(shape)
  const { data, error, refetch } = useQuery(queryOf(listWordings, { query: { state } }))
  const write = may('wordings.write') ? (
    <Button component={Link} to={newWordingPath}>
      {t(texts.write)}
    </Button>
  ) : (
    <Button disabled title={t(texts.noWrite)}>
      {t(texts.write)}
    </Button>
  )
  const actions = (
    <>
      <Button component="a" href={valuesPath} target="_blank" rel="noreferrer" variant="default">
        {t(texts.publicPage)}
      </Button>
      {write}
    </>
  )
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} actions={actions}>
      <div className={css.filter}>
        <Segmented
          label={t(texts.which)}
          value={state}
          onChange={(state) => setFilter({ state })}
          options={[
            { value: 'current', label: t(texts.current) },
            { value: 'archived', label: t(texts.archived) },
          ]}
        />
      </div>
      {data && data.items.length > 0 ? (
        <Shelves items={data.items} />
      ) : (
        <Sheet>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : data ? (
            <EmptyState>{t(state === 'archived' ? texts.noneArchived : texts.none)}</EmptyState>
          ) : (
            <Loading lines={10} />
          )}
        </Sheet>
      )}
    </Page>
  )
}

function Shelves({ items }: { items: readonly WordingLine[] }) {
  const t = useT()
  return (
    <Stack>
      {WORDING_KINDS.map((kind) => {
        const of = items.filter((wording) => wording.kind === kind)
        if (of.length === 0) return null
        return (
          <Sheet key={kind} title={t(kindsText[kind])}>
            <div className={css.shelf} data-kind={kind}>
              {of.map((wording) => (
                <Shown key={wording.wordingId} wording={wording} />
              ))}
            </div>
          </Sheet>
        )
      })}
    </Stack>
  )
}

function Shown({ wording }: { wording: WordingLine }) {
  const t = useT()
  const read = useSaid()
  const hand = useHand()
  const { wordingId, key, said, version, approvedVersion, approvedByName, approvedAt } = wording
  const { title, words, lang } = said ? read(said) : { title: key, words: '', lang: undefined }
  const waits = approvedVersion === null ? texts.waits : texts.newerWaits
  return (
    <article className={css.shown}>
      <h3 lang={lang}>
        <Link to={wordingPath(wordingId)}>{title}</Link>
      </h3>
      {words && (
        <p className={css.said} lang={lang}>
          {words}
        </p>
      )}
      <p className={css.facts}>
        <Badge tone={wording.public ? 'matsu' : 'plain'} icon={wording.public ? 'eye' : 'lock'}>
          {t(wording.public ? texts.forCustomers : texts.insideOnly)}
        </Badge>
        {version !== approvedVersion && (
          <Badge tone="yama" icon="clock">
            {t(waits)}
          </Badge>
        )}
        {approvedAt && <span>{hand.approved(approvedByName, approvedAt)}</span>}
      </p>
    </article>
  )
}
