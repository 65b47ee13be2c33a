import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import { usePages } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { listVoices } from '../../contract.ts'
import { voicePageTexts as texts } from '../../voice-pages.texts.ts'
import { voiceRoomTexts } from '../../voice-rooms.texts.ts'
import { KINDS, MOODS, VOICE_CHANNELS, VOICE_STATES } from '../../voices.rules.ts'
import { MyTasks } from '../needs/MyTasks.tsx'
import { VoicesNav } from '../VoicesNav.tsx'
import { newVoicePath } from './paths.ts'
import { VoiceFilters } from './VoiceFilters.tsx'
import { VoiceList } from './VoiceList.tsx'

const day = z.iso.date().optional().catch(undefined)
const shape = z.object({
  q: z.string().max(100).optional().catch(undefined),
  kind: z.enum(KINDS).optional().catch(undefined),
  mood: z.enum(MOODS).optional().catch(undefined),
  channel: z.enum(VOICE_CHANNELS).optional().catch(undefined),
  topicId: z
    .union([z.uuid(), z.literal('none')])
    .optional()
    .catch(undefined),
  word: z.string().max(100).optional().catch(undefined),
  productId: z.uuid().optional().catch(undefined),
  personId: z.uuid().optional().catch(undefined),
  from: day,
  to: day,
  state: z.enum(VOICE_STATES).default('kept').catch('kept'),
})
export type Filter = z.output<typeof shape>

/** All that people said, the newest first; what is looked for stands in the address. */
export default function VoicesPage() {
  const t = useT()
  const { may } = useMe()
  const [filter, setFilter] = useSearchState(shape)
  const { state, ...rest } = filter
  const voices = usePages(listVoices, {
    query: { ...rest, q: rest.q || undefined, state, limit: 20 },
  })
  const isNarrowed = Object.values(rest).some(Boolean)
  const write = (
    <Button
      component={Link}
      to={newVoicePath}
      leftSection={<Icon name="pencil" size={16} />}
      disabled={!may('voice.catch')}
    >
      {t(voiceRoomTexts.capture)}
    </Button>
  )
  return (
    <Page title={t(voiceRoomTexts.voices)} lead={t(texts.lead)} actions={write}>
      <VoicesNav />
      <MyTasks />
      <VoiceFilters filter={filter} onChange={setFilter} />
      <VoiceList
        {...voices}
        empty={
          <EmptyState
            action={
              isNarrowed && (
                <Button variant="default" component={Link} to="/voices">
                  {t(texts.clear)}
                </Button>
              )
            }
          >
            {t(
              isNarrowed
                ? texts.noneFound
                : state === 'proposed'
                  ? texts.noneProposed
                  : state === 'kept'
                    ? texts.none
                    : texts.noneFound,
            )}
          </EmptyState>
        }
      />
    </Page>
  )
}
