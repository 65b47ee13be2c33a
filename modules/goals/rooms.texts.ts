import { defineTexts } from '../../kernel/i18n.ts'

/** The few words of the first bundle. */
export const goalRoomTexts = defineTexts('goalRooms', {
  goals: { ja: '目標', en: 'Goals' },
  also: { ja: 'SMART 施策 KPI ねらい', en: 'smart measures kpi target' },
  make: { ja: '目標を立てる', en: 'Set a goal' },
})
