import { defineTexts } from '../../kernel/i18n.ts'

/** What stands in the sidebar and in ⌘K; small, because it comes with the first screen. */
export const roomTexts = defineTexts('people-rooms', {
  people: { ja: 'お客様', en: 'People' },
  addPerson: { ja: 'お客様を加える', en: 'Add a person' },
  otherDetails: { ja: 'そのほかの項目', en: 'Other details' },
  tabReach: { ja: '番号・ご連絡先', en: 'Numbers and contact' },
  tabConsents: { ja: '承諾', en: 'Consents' },
  tabChanges: { ja: '記録の直し', en: 'Record' },
})
