import { Button } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import type { HomeReport } from '../contract.ts'
import { texts } from '../home.texts.ts'
import { AWAY, SEEN } from './first-steps.ts'
import css from './home.module.css'

/** The way to the first own value; gone once all is done, or put away. */
export function HomeStart({ start }: { start: HomeReport['start'] }) {
  const t = useT()
  const { company } = useMe()
  const [away, setAway] = useLocalStorage({ key: AWAY, defaultValue: false })
  const [seen] = useLocalStorage({ key: SEEN, defaultValue: false })
  const steps = [
    // The orders of the sample shop are not the shop's own.
    {
      to: '/imports',
      done: start.orders > 0 && !company.sample,
      what: texts.startImport,
      why: texts.startImportWhy,
    },
    { to: '/reports/ltv', done: seen, what: texts.startSee, why: texts.startSeeWhy },
    {
      to: '/activity',
      done: start.events && !company.sample,
      what: texts.startEvent,
      why: texts.startEventWhy,
    },
    {
      to: '/settings/staff',
      done: start.colleagues > 1,
      what: texts.startInvite,
      why: texts.startInviteWhy,
    },
  ]
  if (away || steps.every(({ done }) => done)) return null
  return (
    <Sheet
      title={t(texts.startTitle)}
      actions={
        <Button variant="subtle" size="xs" onClick={() => setAway(true)}>
          {t(texts.startClose)}
        </Button>
      }
    >
      <ol className={css.steps}>
        {steps.map(({ to, done, what, why }) => (
          <li key={to} data-done={done || undefined}>
            <span className={css.tick}>
              {done && <Icon name="check" size={14} />}
              {done && <span className="visually-hidden">{t(texts.startDone)}</span>}
            </span>
            <span>
              <Link to={to} className="link">
                {t(what)}
              </Link>
              <small>{t(why)}</small>
            </span>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
