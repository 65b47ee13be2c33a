import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import { readOriginal, type Voice } from '../../contract.ts'
import { voicePageTexts as texts } from '../../voice-pages.texts.ts'
import css from './voices.module.css'

/** Where the voice comes from: the letter or talk around it, its pictures, its link. */
export function Original({ voice }: { voice: Voice }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const { voiceId, starts, ends, link, attachments } = voice
  const { data, error, refetch } = useQuery(queryOf(readOriginal, { params: { voiceId } }))
  const original = data?.original
  const isPlain = data && !original && !link && attachments.length === 0
  const open = original && (
    <Button
      variant="default"
      component={Link}
      to={`/inbox?folder=all&talk=${original.conversationId}`}
      hash={voice.entryId ? `entry-${voice.entryId}` : undefined}
      disabled={!may('inbox.read')}
    >
      {t(texts.openTalk)}
    </Button>
  )
  return (
    <Sheet
      title={t(texts.original)}
      note={original && format.dayTime(original.at)}
      actions={open ?? undefined}
    >
      <div className={css.original}>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading lines={3} />}
        {original && (
          <Words shown={<Passage words={original.words} starts={starts} ends={ends} />}>
            {original.words}
          </Words>
        )}
        <Pictures voice={voice} />
        {link && (
          <p>
            <a href={link} target="_blank" rel="noreferrer noopener">
              <Icon name="external" size={14} /> {t(texts.openPost)}
            </a>
          </p>
        )}
        {isPlain && <p className="quiet">{t(texts.noOriginal)}</p>}
      </div>
    </Sheet>
  )
}

/** The passage within the words around it. */
function Passage(props: { words: string; starts: number | null; ends: number | null }) {
  const { words, starts, ends } = props
  if (starts === null || ends === null || ends > words.length) return <>{words}</>
  return (
    <>
      {words.slice(0, starts)}
      <mark>{words.slice(starts, ends)}</mark>
      {words.slice(ends)}
    </>
  )
}

function Pictures({ voice: { voiceId, attachments } }: { voice: Voice }) {
  const t = useT()
  const pictures = attachments
    .map((file, index) => ({ ...file, index }))
    .filter(({ type }) => /^image\/(jpeg|png|gif|webp)$/.test(type))
  if (pictures.length === 0) return null
  return (
    <ul className={css.pictures}>
      {pictures.map(({ name, index }) => {
        const url = `/api/v1/voices/${voiceId}/pictures/${index}`
        return (
          <li key={index}>
            <a href={url} target="_blank" rel="noreferrer">
              <img src={url} alt={t(texts.picture, { name })} loading="lazy" />
            </a>
          </li>
        )
      })}
    </ul>
  )
}
