import { useQuery } from '@tanstack/react-query'
import type { Text } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Why } from '../../../web/ui/Why.tsx'
import { getPersonMarks, type PersonMarks } from '../contract.ts'
import { texts } from '../home.texts.ts'
import css from './marks.module.css'

type Mark = PersonMarks['marks'][number]

const NAMES: Record<Mark['mark'], Text> = {
  repeats: texts.markRepeats,
  keepsTo: texts.markKeepsTo,
  manyWays: texts.markManyWays,
  speaks: texts.markSpeaks,
  recommends: texts.markRecommends,
}
const STATES: Record<Mark['state'], { text: Text; tone: 'matsu' | 'plain' }> = {
  on: { text: texts.markOn, tone: 'matsu' },
  off: { text: texts.markOff, tone: 'plain' },
  unknown: { text: texts.markUnknown, tone: 'plain' },
}

/** The five marks of a loyal customer; なぜ？ shows the proof of each. */
export default function MarksCell({ personId }: { personId: string }) {
  const t = useT()
  const format = useFormat()
  const marks = useQuery(queryOf(getPersonMarks, { params: { personId } }))
  if (marks.isPending) return <Loading lines={2} />
  if (marks.isError) return null
  const all = marks.data.marks
  return (
    <div data-row className={css.row}>
      <p className="note">{t(texts.marks)}</p>
      <div className={css.marks}>
        <ul>
          {all.map(({ mark, state }) => (
            <li key={mark} data-state={state} title={`${t(NAMES[mark])}: ${t(STATES[state].text)}`}>
              <i aria-hidden="true" />
              {t(NAMES[mark])}
              <span className="visually-hidden">{t(STATES[state].text)}</span>
            </li>
          ))}
        </ul>
        <Why>
          {all.map(({ mark, state, proof }) => (
            <section key={mark} className={css.proof}>
              <p>
                <strong>{t(NAMES[mark])}</strong>{' '}
                <Badge tone={STATES[state].tone}>{t(STATES[state].text)}</Badge>
              </p>
              <p>{proof.words}</p>
              {proof.facts.map(({ at, words }) => (
                <p key={`${at.toISOString()}${words}`} className="note num">
                  {format.day(at)} {words}
                </p>
              ))}
            </section>
          ))}
        </Why>
      </div>
    </div>
  )
}
