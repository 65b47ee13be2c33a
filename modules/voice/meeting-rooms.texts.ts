import { defineTexts } from '../../kernel/i18n.ts'

/** What stands in the sidebar and in ⌘K. */
export const meetingRoomTexts = defineTexts('meeting-rooms', {
  meetings: { ja: '声の会議', en: 'Voice meetings' },
  also: { ja: '定例 議題 議事録 改善会議 週報', en: 'weekly agenda minutes decisions report' },
  done: { ja: 'できたこと', en: 'Done' },
})
