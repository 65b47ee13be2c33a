import { defineTexts } from '../../kernel/i18n.ts'

const texts = defineTexts('rota-reasons', {
  earlierWriter: {
    ja: '前にもお返事を書いた方なので、お願いしました。',
    en: 'You have written to them before.',
  },
  furthestBelow: {
    ja: '今月の分がいちばん少なめなので、お願いしました（今月{{given}}通、出勤の日数からみた目安は{{fair}}通）。',
    en: 'You have had the least of your share this month ({{given}} so far; {{fair}} would be fair for your working days).',
  },
  onlyOne: {
    ja: 'きょうお願いできるのがひとりだけなので、お願いしました。',
    en: 'You are the only one who can take it today.',
  },
  raised: { ja: '自分から手をあげました。', en: 'Took it up by themselves.' },
  byHand: { ja: '受信箱で担当に決まりました。', en: 'Assigned in the inbox.' },
  earlierLeft: {
    ja: '前に書いた方は、もうここで働いていません。',
    en: 'Whoever wrote before no longer works here.',
  },
  earlierOff: {
    ja: '前に書いた方は、いま当番に入っていません。',
    en: 'Whoever wrote before has no share now.',
  },
  earlierAway: {
    ja: '前に書いた方は、きょうはお休みです。',
    en: 'Whoever wrote before is off today.',
  },
  earlierFull: {
    ja: '前に書いた方は、今月の上限に届いています。',
    en: 'Whoever wrote before has reached this month’s limit.',
  },
  earlierUnskilled: {
    ja: '前に書いた方の担当ではない内容です。',
    en: 'It asks for a skill that the earlier writer lacks.',
  },
  earlierAhead: {
    ja: '前に書いた方は、今月もうたくさん書いています。',
    en: 'Whoever wrote before has done more than their share this month.',
  },
  othersBehind: {
    ja: '分けまえのかたよりを直すため、前に書いた方とは別の方にお願いしています。',
    en: 'To even out the shares it went to another than the earlier writer.',
  },
  notSharedOut: {
    ja: 'この届き方のお便りは、当番では分けません。',
    en: 'Words by this channel are not shared out.',
  },
  nobodyOn: { ja: '当番に入っている人がいません。', en: 'Nobody has a share.' },
  nobodyHere: {
    ja: 'きょうは当番の人がみなお休みです。次の出勤日にお願いします。',
    en: 'Nobody with a share works today. It goes out on the next working day.',
  },
  nobodySkilled: {
    ja: 'この内容に答えられる人が、当番に入っていません。',
    en: 'Nobody with a share has the skill that it asks for.',
  },
  allFull: {
    ja: '今月は、みなさん上限に届いています。',
    en: 'Everybody has reached this month’s limit.',
  },
})

/** Why it came to somebody. */
export const BECAUSE = {
  earlier_writer: texts.earlierWriter,
  furthest_below: texts.furthestBelow,
  only_one: texts.onlyOne,
  raised: texts.raised,
  by_hand: texts.byHand,
}

/** Why not to whom they know. */
export const PASSED = {
  earlier_left: texts.earlierLeft,
  earlier_off: texts.earlierOff,
  earlier_away: texts.earlierAway,
  earlier_full: texts.earlierFull,
  earlier_unskilled: texts.earlierUnskilled,
  earlier_ahead: texts.earlierAhead,
  others_behind: texts.othersBehind,
}

/** Why to nobody. */
export const NOBODY = {
  not_shared_out: texts.notSharedOut,
  nobody_on: texts.nobodyOn,
  nobody_here: texts.nobodyHere,
  nobody_skilled: texts.nobodySkilled,
  all_full: texts.allFull,
}
