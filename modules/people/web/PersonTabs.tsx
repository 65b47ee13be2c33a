import { Tabs } from '@mantine/core'
import { z } from 'zod'
import { useHouse } from '../../../web/rooms.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useT } from '../../../web/texts.ts'
import { screenTexts } from '../screens.texts.ts'
import { Panel, Panels } from './Panels.tsx'
import css from './people.module.css'

const TIMELINE = 'timeline'
/** What a tombstone still has: ledgers, and nothing of the person. */
const LEDGERS_UP_TO = 40

/** The timeline first, then what the modules know under a name of its own. */
export function PersonTabs({ personId, erased }: { personId: string; erased?: boolean }) {
  const t = useT()
  const { personPanels } = useHouse()
  const [{ tab }, setTab] = useSearchState(z.object({ tab: z.string().optional() }))
  const tabs = personPanels.filter(
    (panel) => panel.slot === 'tab' && (!erased || panel.order < LEDGERS_UP_TO),
  )
  const keyOf = (order: number) => `t${order}`
  const known = tabs.some((panel) => keyOf(panel.order) === tab)
  const first = erased ? keyOf(tabs[0]?.order ?? 0) : TIMELINE
  if (erased && tabs.length === 0) return null
  return (
    <Tabs
      value={known && tab ? tab : first}
      onChange={(next) => setTab({ tab: next === first ? undefined : (next ?? undefined) })}
      keepMounted={false}
    >
      <Tabs.List className={css.tabs}>
        {!erased && <Tabs.Tab value={TIMELINE}>{t(screenTexts.tabTimeline)}</Tabs.Tab>}
        {tabs.map((panel) => (
          <Tabs.Tab key={panel.order} value={keyOf(panel.order)}>
            {panel.title && t(panel.title)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {!erased && (
        <Tabs.Panel value={TIMELINE}>
          <Panels slot="timeline" personId={personId} />
        </Tabs.Panel>
      )}
      {tabs.map((panel) => (
        <Tabs.Panel key={panel.order} value={keyOf(panel.order)}>
          <Panel panel={panel} personId={personId} />
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
