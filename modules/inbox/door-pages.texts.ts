import { defineTexts } from '../../kernel/i18n.ts'

/** The page on which a friend on LINE shows which customer they are. */
export const linkTexts = defineTexts('inbox-link', {
  title: { ja: 'LINEとお客様の記録をつなぐ', en: 'Link LINE with your record' },
  lead: {
    ja: 'お客様番号とお電話番号をお知らせください。番号は、お届けの箱の納品書にございます。',
    en: 'Please tell us your customer number and telephone number. The number stands on the delivery note in your parcel.',
  },
  number: { ja: 'お客様番号', en: 'Customer number' },
  phone: { ja: 'お電話番号', en: 'Telephone number' },
  phoneHelp: {
    ja: 'ご注文のときにお知らせいただいた番号です。',
    en: 'The one you gave us with your order.',
  },
  go: { ja: 'たしかめる', en: 'Check' },
  wrong: {
    ja: 'お客様番号とお電話番号の組が見つかりませんでした。もう一度お確かめください。お分かりにならないときは、お電話でどうぞ。',
    en: 'We could not find this number together with this telephone. Please check them again, or call us.',
  },
  noToken: {
    ja: 'このページは、LINEで「連携」と送ったあとに届くリンクからお開きください。',
    en: 'Please open this page from the link that you get when you send “link” on LINE.',
  },
  provedTitle: { ja: 'ご本人と確かめました', en: 'We know who you are' },
  proved: {
    ja: 'あと一つです。下を押してLINEにもどると、つながります。',
    en: 'One more step. Press below to go back to LINE, and you are linked.',
  },
  finish: { ja: 'LINEにもどってつなぐ', en: 'Go back to LINE and link' },
})
