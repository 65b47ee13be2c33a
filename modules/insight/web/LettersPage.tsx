import { Button } from '@mantine/core'
import { useFormat } from '../../../web/format.ts'
import { usePages } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { PersonLink } from '../../../web/ui/PersonLink.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { Words } from '../../../web/ui/Words.tsx'
import { texts as web } from '../../../web/web.texts.ts'
import { listLetters } from '../contract.ts'
import { texts } from '../home.texts.ts'
import { texts as sharedTexts } from '../reports.texts.ts'
import { texts as rooms } from '../rooms.texts.ts'
import { ChannelMark } from './ChannelMark.tsx'
import home from './home.module.css'
import css from './reports.module.css'

/** Letters and postcards, in the customers' own words and with their pictures. */
export default function LettersPage() {
  const t = useT()
  const format = useFormat()
  const letters = usePages(listLetters, { query: {} })
  const { rows = [], total } = letters
  return (
    <Page
      title={t(texts.nameLetters)}
      above={total === undefined ? undefined : format.count(total, 'letters')}
      lead={t(texts.lettersLead)}
      crumbs={[{ label: t(rooms.room), to: '/reports' }, { label: t(texts.nameLetters) }]}
    >
      <Sheet flush>
        {letters.loading && <Loading lines={6} />}
        {letters.error && <ErrorState error={letters.error} onRetry={letters.retry} />}
        {!letters.loading && !letters.error && rows.length === 0 && (
          <EmptyState>{t(texts.lettersNone)}</EmptyState>
        )}
        <ul className={css.letters}>
          {rows.map(({ eventId, personId, name, channel, words, at, images }) => (
            <li key={eventId}>
              <Words>{words}</Words>
              {images.map((image) => (
                <img key={image} src={image} alt={words} loading="lazy" />
              ))}
              <p className={home.who}>
                <ChannelMark channel={channel} />
                <PersonLink id={personId} name={name || t(sharedTexts.noName)} />
                <span>{format.day(at)}</span>
              </p>
            </li>
          ))}
        </ul>
      </Sheet>
      {letters.hasMore && (
        <Button variant="subtle" onClick={letters.more}>
          {t(web.loadMore)}
        </Button>
      )}
    </Page>
  )
}
