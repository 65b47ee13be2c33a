import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { CheckField, TextField } from '../../../../web/ui/fields.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { addWatchedFeed, type WatchedFeed } from '../../contract.ts'
import { listeningTexts as texts } from '../../listening.texts.ts'
import { FeedLine } from './FeedLine.tsx'
import css from './listening.module.css'

/** The feeds that are watched, each with how it goes. */
export function FeedsSheet({ feeds }: { feeds: WatchedFeed[] }) {
  const t = useT()
  return (
    <Sheet title={t(texts.feeds)}>
      <p className="small quiet">{t(texts.feedsHelp)}</p>
      {feeds.length === 0 && <p className={css.gap}>{t(texts.noFeeds)}</p>}
      <ul className={css.lines}>
        {feeds.map((feed) => (
          <FeedLine key={feed.feedId} feed={feed} />
        ))}
      </ul>
      <AddFeed />
    </Sheet>
  )
}

function AddFeed() {
  const t = useT()
  const { may } = useMe()
  const [url, setUrl] = useState('')
  const [takesAll, setTakesAll] = useState(false)
  const add = useMutationOf(addWatchedFeed, {
    onSuccess: () => {
      toast(t(texts.feedAdded))
      setUrl('')
      setTakesAll(false)
    },
  })
  const mayNot = !may('voice.listen')
  const given = url.trim()
  return (
    <form
      className={css.addFeed}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const whole = /^[a-z]+:\/\//i.test(given) ? given : `https://${given}`
        if (given) add.mutate({ body: { url: whole, takesAll } })
      }}
    >
      <TextField
        label={t(texts.url)}
        type="url"
        inputMode="url"
        placeholder="https://"
        maxLength={2000}
        disabled={mayNot}
        error={add.error?.message}
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <CheckField
        label={t(texts.takesAll)}
        help={t(texts.takesAllHelp)}
        disabled={mayNot}
        checked={takesAll}
        onChange={setTakesAll}
      />
      <div>
        <Button
          type="submit"
          variant="default"
          loading={add.isPending}
          disabled={mayNot || !given}
          title={mayNot ? t(texts.mayNot) : undefined}
        >
          {t(texts.add)}
        </Button>
      </div>
    </form>
  )
}
