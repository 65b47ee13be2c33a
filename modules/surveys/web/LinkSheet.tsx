import { Button, CopyButton } from '@mantine/core'
import { useT } from '../../../web/texts.ts'
import { QrCode } from '../../../web/ui/QrCode.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import type { Survey } from '../contract.ts'
import { pageTexts as texts } from '../pages.texts.ts'
import css from './surveys.module.css'

/** The link that anybody may answer, for leaflets and pages. */
export function LinkSheet({ survey, link }: { survey: Survey; link: string }) {
  const t = useT()
  return (
    <Sheet title={t(texts.link)}>
      <p className="small quiet">{t(texts.linkHelp)}</p>
      {survey.state === 'draft' ? (
        <p className="small">{t(texts.needsOpen)}</p>
      ) : (
        <div className={css.rows}>
          <p className={css.link}>
            <a href={link} target="_blank" rel="noreferrer">
              {link}
            </a>
          </p>
          <CopyButton value={link}>
            {({ copied, copy }) => (
              <Button variant="default" size="xs" onClick={copy}>
                {t(copied ? texts.copied : texts.copy)}
              </Button>
            )}
          </CopyButton>
          <div className={css.qr}>
            <QrCode text={link} label={t(texts.qr)} />
          </div>
          <p className="small quiet">{t(texts.widgetHelp)}</p>
          <p className={css.link}>
            <code>{widgetOf(link, survey.slug)}</code>
          </p>
          <CopyButton value={widgetOf(link, survey.slug)}>
            {({ copied, copy }) => (
              <Button variant="default" size="xs" onClick={copy}>
                {t(copied ? texts.copied : texts.copyWidget)}
              </Button>
            )}
          </CopyButton>
        </div>
      )}
    </Sheet>
  )
}

const widgetOf = (link: string, slug: string): string =>
  `<script async src="${new URL('/embed/survey.js', link).href}" data-survey="${slug}"></script>`
