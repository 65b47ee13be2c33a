import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import { listSimilar } from '../../contract.ts'
import { voicePageTexts as texts } from '../../voice-pages.texts.ts'
import { voicePath } from './paths.ts'
import { Said } from './Said.tsx'
import css from './voices.module.css'

/** What others said that is like it. */
export function Alike({ voiceId }: { voiceId: string }) {
  const t = useT()
  const { data } = useQuery(queryOf(listSimilar, { params: { voiceId }, query: { limit: 5 } }))
  if (!data) return null
  return (
    <Sheet title={t(texts.similar)}>
      {data.items.length === 0 && <p className="quiet">{t(texts.noSimilar)}</p>}
      <ul className={css.alike}>
        {data.items.map(({ voice }) => (
          <li key={voice.voiceId}>
            <Said voice={voice} />
            <Link to={voicePath(voice.voiceId)} className={css.alikeWords}>
              <Words size="s">{voice.words}</Words>
            </Link>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
