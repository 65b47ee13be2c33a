import type { PersonPart } from '../../people/index.ts'
import { answerTexts as texts } from '../answers.texts.ts'
import { emptyAnswers, exportAnswers, exportAsks, exportSeats } from './person.queries.ts'

/** What the house asked one person, and what they answered. */
export const answersPart: PersonPart = {
  exportData: async ({ tx }, personId) => ({
    surveyAnswers: await exportAnswers(tx, personId),
    surveyAsks: await exportAsks(tx, personId),
    studies: await exportSeats(tx, personId),
  }),
  exportLabels: {
    surveyAnswers: texts.exportAnswers,
    surveyAsks: texts.exportAsks,
    surveyName: texts.exportName,
    answeredAt: texts.exportAt,
    askedAt: texts.exportAskedAt,
    channel: texts.exportChannel,
    answers: texts.exportValues,
    question: texts.exportQuestion,
    answer: texts.exportAnswer,
    label: texts.exportName,
    studies: texts.exportStudies,
    study: texts.exportStudy,
    consentAt: texts.exportConsentAt,
    notes: texts.exportNotes,
  },
  erase: async (ctx, personId) => emptyAnswers(ctx.tx, personId),
}
