import { Button } from '@mantine/core'
import { z } from 'zod'
import { useSearchState } from '../../../web/search-state.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Stack } from '../../../web/ui/Sheet.tsx'
import { texts } from '../activity.texts.ts'
import { HowToSend } from './HowToSend.tsx'
import { LiveFacts } from './LiveFacts.tsx'
import css from './live.module.css'
import { RejectedFacts } from './RejectedFacts.tsx'
import { useLiveFacts } from './useLiveFacts.ts'

const filter = z.object({ name: z.string().max(200).default('') })

/** Facts as they arrive, what could not be taken, and how to send the first. */
export default function ActivityPage() {
  const t = useT()
  const [{ name }, setFilter] = useSearchState(filter)
  const live = useLiveFacts(name)
  const isEmpty = live.facts?.length === 0 && name === ''
  return (
    <Page
      title={t(texts.title)}
      lead={t(texts.lead)}
      actions={
        !isEmpty && (
          <Button
            variant="default"
            leftSection={<Icon name={live.paused ? 'arrow' : 'minus'} size={16} />}
            aria-pressed={live.paused}
            onClick={live.togglePause}
          >
            {t(live.paused ? texts.resume : texts.pause)}
          </Button>
        )
      }
    >
      <Stack gap={32}>
        {isEmpty ? (
          <HowToSend first />
        ) : (
          <div>
            <div className={css.filter}>
              <TextField
                label={t(texts.filterName)}
                help={t(texts.filterHelp)}
                value={name}
                maxLength={200}
                onChange={(event) => setFilter({ name: event.currentTarget.value })}
              />
              <p className={css.state} role="status" data-paused={live.paused || undefined}>
                {live.paused ? t(texts.paused, { count: live.waiting }) : t(texts.liveOn)}
              </p>
            </div>
            {live.error !== null && <ErrorState error={live.error} onRetry={live.retry} />}
            {!live.facts && live.error === null && <Loading lines={10} rowHeight={44} />}
            {live.facts && <LiveFacts facts={live.facts} />}
          </div>
        )}
        <RejectedFacts />
        {!isEmpty && <HowToSend />}
      </Stack>
    </Page>
  )
}
