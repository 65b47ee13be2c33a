import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { texts } from '../activity.texts.ts'
import css from './live.module.css'
import { curlSnippet, pageSnippet, serverSnippet } from './snippets.ts'

/** How the first event is sent: from a terminal, from a page, from a server. */
export function HowToSend({ first = false }: { first?: boolean }) {
  const t = useT()
  const { may } = useMe()
  const [open, setOpen] = useState(first)
  const origin = window.location.origin
  if (!open) {
    return (
      <div>
        <Button variant="subtle" onClick={() => setOpen(true)}>
          {t(texts.whereToSend)}
        </Button>
      </div>
    )
  }
  return (
    <Sheet title={t(first ? texts.emptyTitle : texts.whereToSend)}>
      <p className="prose">{t(texts.emptyLead)}</p>
      <p className={css.quiet}>{t(texts.emptyKey)}</p>
      {may('accounts.keys') && (
        <Button component={Link} to="/settings/keys" variant={first ? 'filled' : 'default'}>
          {t(texts.makeKey)}
        </Button>
      )}
      <Snippet title={t(texts.snippetCurl)} code={curlSnippet(origin)} />
      <Snippet title={t(texts.snippetPage)} code={pageSnippet(origin)} />
      <Snippet title={t(texts.snippetServer)} code={serverSnippet(origin)} />
    </Sheet>
  )
}

function Snippet({ title, code }: { title: string; code: string }) {
  const t = useT()
  const copy = () => {
    void navigator.clipboard.writeText(code).then(() => toast(t(texts.copied)))
  }
  return (
    <figure className={css.snippet}>
      <figcaption>
        {title}
        <Button size="xs" variant="subtle" onClick={copy}>
          {t(texts.copy)}
        </Button>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keys */}
      <pre tabIndex={0}>
        <code>{code}</code>
      </pre>
    </figure>
  )
}
