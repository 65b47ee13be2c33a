import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { Hanko } from '../../../web/ui/Hanko.tsx'
import { Picture } from '../../../web/ui/Picture.tsx'
import { ThreadItem, ThreadSheet } from '../../../web/ui/Thread.tsx'
import { Words } from '../../../web/ui/Words.tsx'
import { texts } from '../activity.texts.ts'
import type { TimelineItem } from '../contract.ts'
import { iconOf } from './icon-of.ts'
import css from './timeline.module.css'

/** One fact on the thread: a word on its sheet, a deed in a line, a trace of the system. */
export function TimelineEntry({ item }: { item: TimelineItem }) {
  const t = useT()
  const { locale } = useSurroundings()
  const { by, line, words, picture } = item
  const took =
    by && t(item.name === 'contact.received' ? texts.staffTook : texts.staffDid, { name: by })
  const inLine =
    item.weight === 'word' ? took : [line, took].filter(Boolean).join(locale === 'ja' ? '・' : ', ')
  return (
    <ThreadItem
      id={item.eventId}
      weight={item.weight}
      icon={iconOf(item.icon)}
      title={item.title}
      meta={inLine || undefined}
      // Only our own finished reply bears the seal.
      mark={item.name === 'contact.sent' && <Hanko />}
      when={item.occurredAt}
    >
      {words && (
        <ThreadSheet picture={picture && <Picture {...picture} name={t(texts.pictureOfCard)} />}>
          <Words>{words}</Words>
          {item.weight === 'word' && line && <p className={css.note}>{line}</p>}
        </ThreadSheet>
      )}
      {!words && item.weight === 'word' && line && <p className={css.plain}>{line}</p>}
    </ThreadItem>
  )
}
