import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import type { LearnedHead } from '../../contract.ts'
import { topicPageTexts as texts } from '../../topic-pages.texts.ts'
import { voiceWordTexts as words } from '../../voice-words.texts.ts'
import { KINDS, MOODS } from '../../voices.rules.ts'
import css from './topics.module.css'

/** What it tells apart, how well, and how often it speaks at all. */
export function HeadsTable({ heads }: { heads: LearnedHead[] }) {
  const t = useT()
  return (
    <>
      <section className={css.scroll} aria-label={t(texts.accuracy)} tabIndex={-1}>
        <table className={`${css.heads} num`}>
          <thead>
            <tr>
              <th scope="col">{t(texts.what)}</th>
              <th scope="col">{t(texts.labels)}</th>
              <th scope="col">{t(texts.accuracy)}</th>
              <th scope="col">{t(texts.speaks)}</th>
              <th scope="col">{t(texts.right)}</th>
              <th scope="col">{t(texts.trainedAt)}</th>
            </tr>
          </thead>
          <tbody>
            {heads.map((head) => (
              <HeadRow key={head.topic?.topicId ?? head.what} head={head} />
            ))}
          </tbody>
        </table>
      </section>
      {heads
        .filter(({ what }) => what !== 'topic')
        .map((head) => (
          <Classes key={head.what} head={head} />
        ))}
    </>
  )
}

function HeadRow({ head }: { head: LearnedHead }) {
  const t = useT()
  const format = useFormat()
  const { what, topic, labels, accuracy, baseline, speaks, right, trainedAt, setAsideAt } = head
  const name = what === 'kind' ? t(texts.kind) : what === 'mood' ? t(texts.mood) : topic?.name
  return (
    <tr>
      <th scope="row">
        {name}
        {right === null && <small>{t(texts.silent)}</small>}
        {setAsideAt && <small>{t(texts.setAside, { day: format.day(setAsideAt) })}</small>}
      </th>
      <td>{format.count(labels, 'voices')}</td>
      <td>
        {format.percent(accuracy)}
        <small>{t(texts.baselineWords, { share: format.percent(baseline) })}</small>
      </td>
      <td>{format.percent(speaks)}</td>
      <td>{format.percent(right)}</td>
      <td>{format.day(trainedAt)}</td>
    </tr>
  )
}

function Classes({ head: { what, classes } }: { head: LearnedHead }) {
  const t = useT()
  const format = useFormat()
  const label = t(what === 'kind' ? texts.classesOf : texts.classesOfMood)
  const nameOf = (is: string) => {
    const kind = KINDS.find((one) => one === is)
    const mood = MOODS.find((one) => one === is)
    return kind ? t(words[kind]) : mood ? t(words[`mood_${mood}`]) : is
  }
  return (
    <>
      <h3 className={css.sub}>{label}</h3>
      <section className={css.scroll} aria-label={label} tabIndex={-1}>
        <table className={`${css.heads} num`}>
          <thead>
            <tr>
              <th scope="col">{t(what === 'kind' ? texts.kind : texts.mood)}</th>
              <th scope="col">{t(texts.labels)}</th>
              <th scope="col">{t(texts.precision)}</th>
              <th scope="col">{t(texts.recall)}</th>
            </tr>
          </thead>
          <tbody>
            {classes.map(({ is, labels, precision, recall }) => (
              <tr key={is}>
                <th scope="row">{nameOf(is)}</th>
                <td>{format.count(labels, 'voices')}</td>
                <td>{format.percent(precision)}</td>
                <td>{format.percent(recall)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
