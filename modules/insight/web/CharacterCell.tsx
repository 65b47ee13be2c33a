import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Loading } from '../../../web/ui/Loading.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { Why } from '../../../web/ui/Why.tsx'
import { texts } from '../character-pages.texts.ts'
import {
  type CharacterOfPerson,
  correctKind,
  getPersonCharacter,
  getPersonPrediction,
} from '../contract.ts'
import { texts as names } from '../rule.texts.ts'
import css from './character.module.css'
import { KIND_NAMES, RISK_NAMES } from './kinds.ts'
import { PART_NAMES } from './parts.ts'

type Character = NonNullable<CharacterOfPerson['character']>

const STATES = {
  new: names.state_new,
  stocked: names.state_stocked,
  due: names.state_due,
  late: names.state_late,
  lapsed: names.state_lapsed,
} as const

/** How somebody buys and what binds them; each line says why. */
export default function CharacterCell({ personId }: { personId: string }) {
  const t = useT()
  const format = useFormat()
  const found = useQuery(queryOf(getPersonCharacter, { params: { personId } }))
  if (found.isPending) return <Loading lines={2} />
  if (found.isError || !found.data.character) return null
  const { character, products, signs } = found.data
  const known = character.attachment.parts.filter(({ points }) => points !== null).length
  return (
    <div data-row className={css.cell}>
      <p className="note">{t(texts.character)}</p>
      <Rhythm personId={personId} character={character} products={products} />
      <p className={css.line}>
        {t(texts.attachmentOf, { points: character.attachment.points })}
        <Why
          facts={signs.slice(0, 3).map(({ at, words }) => ({ when: format.day(at), what: words }))}
        >
          <p>{t(texts.partsKnown, { count: known })}</p>
          {character.attachment.parts.map(({ part, points, count, weight }) => (
            <p key={part}>
              {points === null
                ? t(texts.partUnknown, { part: t(PART_NAMES[part]) })
                : t(texts.partLine, {
                    part: t(PART_NAMES[part]),
                    points,
                    weight,
                    amount:
                      part === 'years'
                        ? t(texts.partYears, { years: format.number(count, 1) })
                        : t(texts.partTimes, { count: count ?? 0 }),
                  })}
            </p>
          ))}
        </Why>
      </p>
      {character.kind && <Kind personId={personId} kind={character.kind} />}
    </div>
  )
}

function Rhythm({
  personId,
  character,
  products,
}: {
  personId: string
  character: Character
  products: CharacterOfPerson['products']
}) {
  const t = useT()
  const format = useFormat()
  // A prediction names the day of the next order; two days would be one too many.
  const prediction = useQuery(queryOf(getPersonPrediction, { params: { personId } }))
  const { usualDays, expectedOn, growthWords, rfm, regularity } = character
  return (
    <p className={css.line}>
      {t(names[regularity])}
      <Why>
        <p>
          {usualDays === null
            ? t(texts.noRhythm)
            : expectedOn && prediction.isSuccess && !prediction.data.prediction
              ? t(texts.whyRhythm, { days: Math.round(usualDays), day: format.day(expectedOn) })
              : t(texts.whyUsual, { days: Math.round(usualDays) })}
        </p>
        <p>{growthWords}</p>
        <p>{t(texts.rfmWords, rfm)}</p>
        {products.slice(0, 5).map(({ name, state, expectedOn }) => (
          <p key={name} className="note">
            {t(texts.dueWords, { name, state: t(STATES[state]), day: format.day(expectedOn) })}
          </p>
        ))}
      </Why>
    </p>
  )
}

function Kind({ personId, kind }: { personId: string; kind: NonNullable<Character['kind']> }) {
  const t = useT()
  const { may } = useMe()
  const save = useMutationOf(correctKind, { onSuccess: () => toast(t(texts.corrected)) })
  const choices = [
    { value: '', label: t(texts.asFound) },
    ...(['truly', 'satisfied', 'convenience', 'programme', 'price'] as const).map((value) => ({
      value,
      label: t(KIND_NAMES[value]),
    })),
  ]
  const choose = (value: string | null) => {
    const chosen = (Object.keys(KIND_NAMES) as (keyof typeof KIND_NAMES)[]).find(
      (one) => one === value,
    )
    save.mutate({ params: { personId }, body: { kind: chosen ?? null, reason: '' } })
  }
  return (
    <p className={css.line}>
      {t(KIND_NAMES[kind.kind])}
      <Why>
        <p>{kind.why}</p>
        <p>
          {t(texts.risk)}：{t(RISK_NAMES[kind.risk])}
        </p>
        <p>{kind.care}</p>
        {may('insight.care') && (
          <SelectField
            label={t(texts.correct)}
            comboboxProps={{ withinPortal: false }}
            data={choices}
            value={kind.byHand ? kind.kind : ''}
            onChange={choose}
          />
        )}
      </Why>
    </p>
  )
}
