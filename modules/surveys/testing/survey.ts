import type { Ctx } from '../../../kernel/context.ts'
import { type CreateSurvey, createSurvey, setSurveyState } from '../forms/decide-survey.ts'
import type { SurveyRow } from '../forms/surveys.queries.ts'
import type { Question } from '../surveys.rules.ts'

export const aQuestion = (
  id: string,
  kind: Question['kind'],
  more: Partial<Question> = {},
): Question => ({
  id,
  kind,
  ja: `${id}はいかがですか`,
  en: `How is ${id}?`,
  options: [],
  required: true,
  withWords: false,
  ...more,
})

/** A survey that is open, of one question with room for words unless told otherwise. */
export async function openSurvey(ctx: Ctx, more: Partial<CreateSurvey> = {}): Promise<SurveyRow> {
  const { surveyId } = await createSurvey(ctx, {
    kind: 'nps',
    name: 'おすすめ度',
    why: '年に二度の定点',
    invite: { ja: '', en: '' },
    // A matter of theirs: nothing but the hour keeps it from going.
    after: 'contact',
    afterDays: 7,
    channels: ['mail'],
    remindDays: 5,
    onCards: false,
    questions: [aQuestion('q1', 'scale', { withWords: true })],
    ...more,
  })
  return setSurveyState(ctx, { surveyId, state: 'open' })
}
