import { createSurvey, type Question, setSurveyState } from '../../../modules/surveys/index.ts'
import { type Asking, once } from './asking.ts'
import { askedWords, type SurveyName } from './words.ts'

export type Opened = Record<SurveyName, string>

type Asked = Pick<Question, 'kind'> & Partial<Question>

/** What each asks, in the order of its words. */
const KINDS: Record<SurveyName, readonly Asked[]> = {
  delivery: [{ kind: 'scale' }, { kind: 'words', required: false }],
  yearly: [
    { kind: 'scale' },
    { kind: 'share', required: false },
    { kind: 'reward', required: false },
    { kind: 'words', required: false },
  ],
  contact: [{ kind: 'faces' }, { kind: 'stars' }, { kind: 'stars', withWords: true }],
  change: [{ kind: 'effort', withWords: true }],
}

const SINCE: Record<SurveyName, number> = { delivery: 735, yearly: 402, contact: 720, change: 195 }

/**
 * The surveys of the sample. Only the one after a delivery goes by itself: it waits for orders of the shop's
 * own, so nothing is written to people who never were.
 */
export async function openSurveys(asking: Asking): Promise<Opened> {
  const made = {} as Opened
  for (const name of Object.keys(KINDS) as SurveyName[]) made[name] = await open(asking, name)
  return made
}

async function open({ words, then }: Asking, name: SurveyName): Promise<string> {
  const { now: ended } = then(62)
  const surveyId = await once(then(SINCE[name]), `survey ${name}`, async (then) => {
    const { questions: _questions, invite: _invite, ...own } = words.surveys[name]
    const { ja, en } = { ja: askedWords.ja.house, en: askedWords.en.house }
    const made = await createSurvey(then, {
      ...own,
      kind: name === 'contact' ? 'csat' : name === 'change' ? 'ces' : 'nps',
      invite: { ja: ja.surveys[name].invite, en: en.surveys[name].invite },
      after: name === 'delivery' ? 'delivery' : null,
      afterDays: name === 'delivery' ? 7 : 1,
      channels: ['mail', 'line'],
      remindDays: null,
      onCards: false,
      questions: questionsOf(name),
    })
    await setSurveyState(then, { surveyId: made.surveyId, state: 'open' })
    // What was asked in one summer is over.
    if (name === 'change')
      await setSurveyState({ ...then, now: ended }, { ...made, state: 'closed' })
    return made.surveyId
  })
  return surveyId
}

function questionsOf(name: SurveyName): Question[] {
  const { ja, en } = { ja: askedWords.ja.house, en: askedWords.en.house }
  return KINDS[name].map((asked, at) => ({
    id: `q${at + 1}`,
    ja: ja.surveys[name].questions[at] ?? '',
    en: en.surveys[name].questions[at] ?? '',
    required: true,
    withWords: false,
    options:
      asked.kind === 'reward'
        ? ['a', 'b', 'c'].map((id, nth) => ({
            id,
            ja: ja.rewards[nth] ?? '',
            en: en.rewards[nth] ?? '',
          }))
        : [],
    ...asked,
  }))
}
