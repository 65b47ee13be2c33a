import { auditTexts as texts } from './audit.texts.ts'

export const auditTexts = {
  'insight.definition_set': texts.definitionSet,
  'insight.cost_entered': texts.costEntered,
  'insight.cost_removed': texts.costRemoved,
  'insight.people_exported': texts.peopleExported,
  'insight.prediction_asked': texts.predictionAsked,
  'insight.predictions_exported': texts.predictionsExported,
  'insight.kind_corrected': texts.kindCorrected,
  'insight.watch_owner_set': texts.watchOwnerSet,
  'insight.contacted': texts.contacted,
}

export const permissionTexts = {
  'insight.read': texts.mayRead,
  'insight.define': texts.mayDefine,
  'insight.care': texts.mayCare,
}
