import { defineTexts } from '../../kernel/i18n.ts'

/** Messages to browsers: on the page of wishes, on the timeline, in what a person gets of their data. */
export const pushTexts = defineTexts('messaging-push', {
  title: { ja: 'この端末へのお知らせ', en: 'Notifications on this device' },
  lead: {
    ja: 'お使いのスマートフォンやパソコンに、「新しいお知らせと読みもの」とご用件を、画面の通知でお届けします。メールもアプリもいりません。',
    en: 'News, things to read and matters of your orders come up on the screen of this phone or computer. No mail and no app is needed.',
  },
  take: { ja: 'この端末で受け取る', en: 'Receive them on this device' },
  needsScript: {
    ja: 'この端末で受け取るには、通知とスクリプトの使えるブラウザーでこのページを開いてください。',
    en: 'To receive them here, open this page in a browser with scripts and notifications.',
  },
  unable: {
    ja: 'このブラウザーでは通知を受け取れません。iPhoneとiPadでは、このページを「ホーム画面に追加」して、そこから開くと受け取れます。',
    en: 'This browser cannot receive notifications. On iPhone and iPad add this page to the home screen and open it from there.',
  },
  denied: {
    ja: 'このブラウザーの設定で、通知が「許可しない」になっています。設定で許可してから、もう一度押してください。',
    en: 'Notifications are blocked in the settings of this browser. Allow them there, then press again.',
  },
  failed: {
    ja: 'ブラウザーの通知の窓口につながりませんでした。しばらくして、もう一度お試しください。',
    en: 'The notification service of this browser could not be reached. Please try again in a little while.',
  },
  badDevice: {
    ja: 'この端末の通知の宛先を受け取れませんでした。ページを開き直して、もう一度お試しください。',
    en: 'The address of this device could not be taken. Open the page again and try once more.',
  },
  tooMany: {
    ja: '受け取れる端末は{{count}}台までです。使わないものを止めてからお試しください。',
    en: 'Up to {{count}} devices can receive them. Stop one that you no longer use first.',
  },
  switchedOff: {
    ja: 'ただいま、端末へのお知らせはお休みしています。',
    en: 'We do not send notifications at the moment.',
  },
  receiving: { ja: '受け取っている端末', en: 'Devices that receive them' },
  since: { ja: '{{day}}から', en: 'since {{day}}' },
  stop: { ja: 'この端末を止める', en: 'Stop this one' },
  stopNamed: { ja: '{{device}}を止める', en: 'Stop {{device}}' },
  someDevice: { ja: '名前の分からない端末', en: 'A device without a name' },
  keptTitle: { ja: 'この端末でお受け取りになれます', en: 'This device receives our notifications' },
  kept: {
    ja: 'お店の夜の時間と、おえらびの時間をまもってお届けします。このページから、いつでも止められます。',
    en: 'They keep to our quiet hours and to yours. You can stop them here at any time.',
  },
  stoppedTitle: { ja: '止めました', en: 'Stopped' },
  stopped: { ja: 'この端末には、もうお届けしません。', en: 'Nothing more comes to that device.' },
  saidYes: {
    ja: '「この端末で受け取る」を押して、新しいお知らせと読みものを端末の通知で受け取ることを承諾されました。',
    en: 'Agreed to news and things to read as notifications by pressing “Receive them on this device”.',
  },
  factTaken: {
    ja: '端末へのお知らせを受け取ることにされました',
    en: 'Receives notifications on a device',
  },
  factEnded: { ja: '端末へのお知らせを止められました', en: 'Stopped notifications on a device' },
  factGone: {
    ja: '端末へお知らせが届かなくなりました',
    en: 'A device no longer takes notifications',
  },
  exportDevices: { ja: '端末へのお知らせ', en: 'Notifications on devices' },
  exportDevice: { ja: '端末', en: 'Device' },
  exportAddress: { ja: '通知の宛先', en: 'Address of its push service' },
  exportSince: { ja: '受け取りはじめ', en: 'Since' },
  exportUntil: { ja: '受け取り終わり', en: 'Until' },
})
