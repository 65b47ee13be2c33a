import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import type { AgendaItem } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { voicesPath } from '../topics/paths.ts'
import css from './meetings.module.css'
import { reasonWord, sectionsOf, titleOfItem, whoPromised, whoSaid } from './words.ts'

/** Troubles of the week for which there was no place on the agenda. */
export function Elsewhere({ count }: { count: number }) {
  const t = useT()
  if (count === 0) return null
  return (
    <p className="small quiet">
      <Link to={voicesPath}>{t(texts.elsewhere, { count })}</Link>
    </p>
  )
}

/** An agenda by why each stands on it; with `onPick` each can be gone to. */
export function AgendaList({
  items,
  at,
  onPick,
}: {
  items: readonly AgendaItem[]
  at?: string | undefined
  onPick?: (itemId: string) => void
}) {
  const t = useT()
  return (
    <div className={css.agenda}>
      {sectionsOf(items).map((section) => (
        <section key={section[0]?.itemId}>
          {section[0] && <h3>{t(reasonWord[section[0].reason])}</h3>}
          <ol>
            {section.map((item) => (
              <li key={item.itemId} aria-current={item.itemId === at ? 'step' : undefined}>
                {onPick ? (
                  <button type="button" onClick={() => onPick(item.itemId)}>
                    <Head item={item} />
                  </button>
                ) : (
                  <>
                    <Head item={item} />
                    {item.lead && (
                      <div className={css.lead}>
                        <Words size="s">{item.lead.words}</Words>
                        <p className="small quiet num">{whoSaid(item.lead, t)}</p>
                      </div>
                    )}
                  </>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Head({ item }: { item: AgendaItem }) {
  const t = useT()
  const format = useFormat()
  return (
    <span className={css.head}>
      <b>
        {item.decision && <Icon name="check" />} {titleOfItem(item, t)}
      </b>
      <span className="small quiet num">
        {whoPromised(item, t, format) ??
          (item.voices > 0 && t(texts.voicesOf, { count: item.voices }))}
      </span>
    </span>
  )
}
