import { ActionIcon, Button } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useSurroundings } from '../../../../web/surroundings.ts'
import { useT } from '../../../../web/texts.ts'
import { TextField } from '../../../../web/ui/fields.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { Stitch } from '../../../../web/ui/Stitch.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import {
  addBrandWord,
  addWatchedFeed,
  type BrandWord,
  removeBrandWord,
  type WatchedFeed,
} from '../../contract.ts'
import { listeningTexts as texts } from '../../listening.texts.ts'
import css from './listening.module.css'
import { listeningPath } from './paths.ts'
import { newsFeed, SEARCHES } from './searches.ts'

/** Words by which the shop is known. */
export function BrandWords({ words, feeds }: { words: BrandWord[]; feeds: WatchedFeed[] }) {
  const t = useT()
  return (
    <Sheet title={t(texts.words)}>
      <p className="small quiet">{t(texts.wordsHelp)}</p>
      {words.length === 0 && <p className={css.gap}>{t(texts.noWords)}</p>}
      <ul className={css.lines}>
        {words.map((one) => (
          <WordLine key={one.wordId} one={one} feeds={feeds} />
        ))}
      </ul>
      <AddWord />
    </Sheet>
  )
}

function WordLine({
  one: { wordId, word, waiting },
  feeds,
}: {
  one: BrandWord
  feeds: WatchedFeed[]
}) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const { locale } = useSurroundings()
  const onError = (error: Error) => toast(error.message)
  const again = useMutationOf(addBrandWord, { onError })
  const remove = useMutationOf(removeBrandWord, {
    onError,
    onSuccess: () =>
      toast(t(texts.wordRemoved, { word }), { undo: () => again.mutate({ body: { word } }) }),
  })
  const watch = useMutationOf(addWatchedFeed, {
    onError,
    onSuccess: () => toast(t(texts.feedAdded)),
  })
  const url = newsFeed(word, locale)
  const mayNot = !may('voice.listen')
  return (
    <li>
      <div className={css.line}>
        <div>
          <b>{word}</b>
          {waiting > 0 && (
            <Stitch to={`${listeningPath}?word=${encodeURIComponent(word)}`}>
              {t(texts.found, { count: format.count(waiting, 'items') })}
            </Stitch>
          )}
        </div>
        <ActionIcon
          variant="subtle"
          disabled={mayNot}
          aria-label={t(texts.removeWord, { word })}
          onClick={() => remove.mutate({ params: { wordId } })}
        >
          <Icon name="close" />
        </ActionIcon>
      </div>
      <p className={css.searches}>
        <span className="quiet">{t(texts.searchBy)}</span>
        {SEARCHES.map(({ name, url }) => (
          <a key={name} href={url(word)} target="_blank" rel="noreferrer noopener">
            {name}
          </a>
        ))}
      </p>
      {!feeds.some((feed) => feed.url === url) && (
        <Button
          variant="subtle"
          size="xs"
          className={css.bare}
          disabled={mayNot}
          loading={watch.isPending}
          onClick={() => watch.mutate({ body: { url, takesAll: true } })}
        >
          {t(texts.newsFeed)}
        </Button>
      )}
    </li>
  )
}

function AddWord() {
  const t = useT()
  const { may } = useMe()
  const [word, setWord] = useState('')
  const add = useMutationOf(addBrandWord, {
    onError: (error) => toast(error.message),
    onSuccess: () => {
      toast(t(texts.wordAdded, { word: word.trim() }))
      setWord('')
    },
  })
  const mayNot = !may('voice.listen')
  return (
    <form
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault()
        if (word.trim().length > 1) add.mutate({ body: { word: word.trim() } })
      }}
    >
      <TextField
        label={t(texts.word)}
        maxLength={60}
        disabled={mayNot}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        loading={add.isPending}
        disabled={mayNot || word.trim().length < 2}
        title={mayNot ? t(texts.mayNot) : undefined}
      >
        {t(texts.add)}
      </Button>
    </form>
  )
}
