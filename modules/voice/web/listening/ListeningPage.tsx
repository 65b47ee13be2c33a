import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import { useLive } from '../../../../web/live.ts'
import { queryOf, usePages } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { Columns, Stack } from '../../../../web/ui/Sheet.tsx'
import { FIND_STATES, listBrandWords, listFinds, listWatchedFeeds } from '../../contract.ts'
import { listeningTexts as texts } from '../../listening.texts.ts'
import { VoicesNav } from '../VoicesNav.tsx'
import { newVoicePath } from '../voices/paths.ts'
import voices from '../voices/voices.module.css'
import { BrandWords } from './BrandWords.tsx'
import { FeedsSheet } from './FeedsSheet.tsx'
import { FindCard } from './FindCard.tsx'
import css from './listening.module.css'

const shape = z.object({
  state: z.enum(FIND_STATES).default('waiting').catch('waiting'),
  word: z.string().max(60).optional().catch(undefined),
  feedId: z.uuid().optional().catch(undefined),
})

const ofFeed = z.object({ feedId: z.string() })
const anything = z.unknown()

/** What is written of the shop elsewhere, and where it is looked for. */
export default function ListeningPage() {
  const t = useT()
  const { may } = useMe()
  const words = useQuery(queryOf(listBrandWords))
  const feeds = useQuery(queryOf(listWatchedFeeds))
  const paste = (
    <Button
      variant="default"
      component={Link}
      to={`${newVoicePath}?channel=social`}
      leftSection={<Icon name="link" size={16} />}
      disabled={!may('voice.catch')}
    >
      {t(texts.paste)}
    </Button>
  )
  useLive('voice', ofFeed, () => void feeds.refetch())
  const error = words.error ?? feeds.error
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} actions={paste}>
      <VoicesNav />
      <Columns of="side">
        <Finds isWatching={(feeds.data?.items.length ?? 0) > 0} />
        <Stack>
          {error && (
            <ErrorState
              error={error}
              onRetry={() => void Promise.all([words.refetch(), feeds.refetch()])}
            />
          )}
          {words.data && <BrandWords words={words.data.items} feeds={feeds.data?.items ?? []} />}
          {feeds.data && <FeedsSheet feeds={feeds.data.items} />}
        </Stack>
      </Columns>
    </Page>
  )
}

function Finds({ isWatching }: { isWatching: boolean }) {
  const t = useT()
  const [filter, setFilter] = useSearchState(shape)
  const finds = usePages(listFinds, { query: { ...filter, limit: 20 } })
  useLive('voice', anything, () => finds.retry())
  const { state, word, feedId } = filter
  const isNarrowed = Boolean(word || feedId)
  const none = state === 'aside' ? texts.noneAside : isWatching ? texts.none : texts.noneYet
  return (
    <div>
      <div className={css.tools}>
        <Segmented
          label={t(texts.state)}
          value={state}
          onChange={(state) => setFilter({ state })}
          options={FIND_STATES.map((value) => ({ value, label: t(texts[value]) }))}
        />
        {isNarrowed && (
          <div className={css.narrowed}>
            {word && <span className="small">{t(texts.narrowed, { word })}</span>}
            <Button
              variant="subtle"
              size="xs"
              onClick={() => setFilter({ word: undefined, feedId: undefined })}
            >
              {t(texts.all)}
            </Button>
          </div>
        )}
      </div>
      {finds.error && <ErrorState error={finds.error} onRetry={finds.retry} />}
      {finds.loading && <Loading lines={8} />}
      {finds.rows?.length === 0 && <EmptyState>{t(none)}</EmptyState>}
      <ol className={voices.list}>
        {finds.rows?.map((find) => (
          <li key={find.findId}>
            <FindCard find={find} isAside={state === 'aside'} />
          </li>
        ))}
      </ol>
      {finds.hasMore && (
        <div className={voices.more}>
          <Button variant="default" onClick={finds.more}>
            {t(texts.more)}
          </Button>
        </div>
      )}
    </div>
  )
}
