import { defineTexts } from '../../kernel/i18n.ts'

export const texts = defineTexts('activity', {
  // The live view
  title: { ja: 'できごと', en: 'Events as they arrive' },
  lead: {
    ja: 'お店のサイトや窓口で起きたことが、届いた順にならびます。',
    en: 'What happens on your site and with your staff, in the order it arrives.',
  },
  pause: { ja: '止めて見る', en: 'Pause' },
  resume: { ja: '続きを見る', en: 'Go on' },
  paused: {
    ja: '止めています。新しいできごとは {{count, number}}件。',
    en: 'Paused. {{count, number}} new since.',
  },
  filterName: { ja: 'できごとの名前でしぼる', en: 'Filter by name' },
  filterHelp: { ja: '名前の一部でもかまいません。', en: 'A part of the name is enough.' },
  liveOn: { ja: 'いま届くものを見ています', en: 'Watching what arrives' },
  noneOfName: {
    ja: 'この名前のできごとは、まだ届いていません。',
    en: 'Nothing of this name has arrived yet.',
  },
  anonymous: { ja: 'まだどなたか分からない方', en: 'Not yet known' },
  rejectedTitle: { ja: '受け取れなかったもの', en: 'What we could not take' },
  rejectedLead: {
    ja: '直近1週間に {{count, number}}件。送り手を直すと、次から入ります。',
    en: '{{count, number}} in the last week. Once the sender is corrected, the next ones will be taken.',
  },
  rejectedNone: {
    ja: '直近1週間、受け取れなかったものはありません。',
    en: 'Nothing was refused in the last week.',
  },
  columnWhen: { ja: '届いた時刻', en: 'Arrived' },
  columnPerson: { ja: 'どなた', en: 'Who' },
  columnWhat: { ja: 'できごと', en: 'What happened' },
  columnName: { ja: '名前', en: 'Name' },
  columnReason: { ja: '理由', en: 'Reason' },
  columnMessageId: { ja: 'messageId', en: 'messageId' },
  emptyTitle: { ja: '最初のできごとを送ってみましょう', en: 'Send the first event' },
  emptyLead: {
    ja: 'お店のサイトで起きたことを送ると、ここに数秒で現れます。SegmentやRudderStackのSDKも、送り先を変えるだけで使えます。',
    en: 'What happens on your site shows up here within seconds. The SDKs of Segment and RudderStack work once you change the address.',
  },
  emptyKey: {
    ja: '書き込みキーは「設定」の「APIキー」で作れます。下の YOUR_WRITE_KEY と置きかえてください。',
    en: 'Make a write key under Settings, API keys, and put it in place of YOUR_WRITE_KEY below.',
  },
  makeKey: { ja: '書き込みキーを作る', en: 'Make a write key' },
  snippetPage: { ja: 'サイトに貼るもの', en: 'For your pages' },
  snippetCurl: { ja: '端末からためす', en: 'Try it from a terminal' },
  snippetServer: { ja: 'サーバーから送る（Node.js）', en: 'From your server (Node.js)' },
  copy: { ja: 'コピー', en: 'Copy' },
  copied: { ja: '写しとりました', en: 'Copied' },
  whereToSend: { ja: 'できごとの送り方', en: 'How to send events' },

  // The timeline
  all: { ja: 'すべて', en: 'All' },
  groupWord: { ja: 'ことば', en: 'Words' },
  groupOrder: { ja: 'ご注文', en: 'Orders' },
  groupContact: { ja: 'ご連絡', en: 'Contacts' },
  groupPoint: { ja: 'ポイント', en: 'Points' },
  groupSystem: { ja: 'しくみの記録', en: 'System' },
  timeline: { ja: 'これまでのこと', en: 'Everything so far' },
  timelineShow: { ja: '見るもの', en: 'Show' },
  timelineEmpty: {
    ja: 'まだ何も書きとめられていません。お話しになったことを、最初の一つにしましょう。',
    en: 'Nothing is written down yet. Make a talk you had the first entry.',
  },
  timelineEmptyGroup: {
    ja: 'この種類のものは、まだありません。',
    en: 'There is nothing of this kind yet.',
  },
  earlier: { ja: 'もっと前を見る', en: 'Show earlier' },
  staffTook: { ja: '{{name}}が受けました', en: 'taken by {{name}}' },
  staffDid: { ja: '{{name}}', en: '{{name}}' },

  // The brief
  lastWords: { ja: '最後のことば', en: 'Last words' },
  noWords: { ja: 'まだお声を書きとめていません', en: 'No words written down yet' },
  promises: { ja: 'お約束', en: 'Promises' },
  noPromises: { ja: 'いまのお約束はありません', en: 'No open promises' },
  promiseBy: { ja: '{{name}}が{{day}}に', en: '{{name}}, {{day}}' },
  keep: { ja: '守ったと記す', en: 'Mark as kept' },
  kept: { ja: 'お約束を守ったと記しました。', en: 'Marked as kept.' },
  known: { ja: 'ご存じの人', en: 'Staff they know' },
  noneKnown: { ja: 'まだ、お話しした人はいません', en: 'Nobody has spoken with them yet' },
  times: { ja: '{{count, number}}回', en: { one: 'once', other: '{{count, number}} times' } },
  knownSince: { ja: '最後は{{day}}', en: 'last {{day}}' },

  // The contact note
  callNote: { ja: '通話メモ', en: 'Call note' },
  noteDown: { ja: '声を書きとめる', en: 'Note down words' },
  noteTitle: { ja: 'やりとりを書きとめる', en: 'Note down a contact' },
  channel: { ja: '窓口', en: 'Channel' },
  channelPhone: { ja: 'お電話', en: 'Phone' },
  channelPostcard: { ja: 'はがき', en: 'Postcard' },
  channelLetter: { ja: 'お手紙', en: 'Letter' },
  channelMail: { ja: 'メール', en: 'Mail' },
  channelLine: { ja: 'LINE', en: 'LINE' },
  channelVisit: { ja: 'ご訪問', en: 'Visit' },
  channelShop: { ja: 'お店', en: 'Shop' },
  direction: { ja: 'どちらから', en: 'Direction' },
  directionIn: { ja: 'いただいた', en: 'From them' },
  directionOut: { ja: 'こちらから', en: 'From us' },
  words: { ja: 'おっしゃったこと', en: 'Their own words' },
  wordsHelp: {
    ja: 'お言葉のまま書くと、あとで読む人に伝わります。',
    en: 'Written as they were said, they reach whoever reads them later.',
  },
  noteField: { ja: 'こちらの覚え書き', en: 'Our note' },
  promiseText: { ja: 'お約束したこと', en: 'What we promised' },
  promiseDue: { ja: 'いつまでに', en: 'By when' },
  save: { ja: '書きとめる', en: 'Write down' },
  mayNotWrite: { ja: '書きとめる権限がありません。', en: 'You may not write notes.' },
  backToPerson: { ja: 'この方のページへ', en: 'Back to the person' },
  saved: { ja: '書きとめました。', en: 'Written down.' },

  // What happened, on the timeline
  receivedPhone: { ja: 'お電話をいただきました', en: 'They called' },
  receivedPostcard: { ja: 'はがきをいただきました', en: 'A postcard came' },
  receivedLetter: { ja: 'お手紙をいただきました', en: 'A letter came' },
  receivedMail: { ja: 'メールをいただきました', en: 'A mail came' },
  receivedLine: { ja: 'LINEをいただきました', en: 'A LINE message came' },
  receivedVisit: { ja: 'うかがってお話を聞きました', en: 'We heard them on a visit' },
  receivedShop: { ja: 'お店でお話を聞きました', en: 'They spoke to us in the shop' },
  sentPhone: { ja: 'お電話をさしあげました', en: 'We called' },
  sentPostcard: { ja: 'はがきを出しました', en: 'We sent a postcard' },
  sentLetter: { ja: 'お手紙を出しました', en: 'We sent a letter' },
  sentMail: { ja: 'メールをお送りしました', en: 'We sent a mail' },
  sentLine: { ja: 'LINEをお送りしました', en: 'We sent a LINE message' },
  sentVisit: { ja: 'うかがいました', en: 'We paid a visit' },
  sentShop: { ja: 'お店でお話ししました', en: 'We spoke in the shop' },
  received: { ja: 'ご連絡をいただきました', en: 'They got in touch' },
  sent: { ja: 'ご連絡しました', en: 'We got in touch' },
  promiseMade: { ja: 'お約束しました', en: 'We made a promise' },
  promiseMadeLine: { ja: '{{text}}（{{due}}まで）', en: '{{text}} (by {{due}})' },
  promiseKept: { ja: 'お約束を守りました', en: 'We kept our promise' },
  pageViewed: { ja: 'ページをごらんになりました', en: 'Looked at a page' },
  screenViewed: { ja: 'アプリの画面をごらんになりました', en: 'Looked at a screen of the app' },
  identified: { ja: 'サイトでお名前が分かりました', en: 'Made themselves known on the site' },
  aliased: { ja: '前のIDとつながりました', en: 'Linked with an earlier ID' },
  groupJoined: { ja: 'グループに入りました', en: 'Joined a group' },

  // Refusals
  noSuchPromise: {
    ja: 'そのお約束は見つかりません。',
    en: 'There is no such promise.',
  },
  nothingToNote: {
    ja: '「おっしゃったこと」「覚え書き」「お約束」のどれか一つを書いてください。',
    en: 'Write at least their words, a note, or a promise.',
  },
  promiseNeedsDue: {
    ja: 'お約束の期日をえらんでください。',
    en: 'Choose the day by which the promise is due.',
  },
  erased: { ja: 'この方の記録は消されています。', en: 'This person has been erased.' },

  // The tracking API
  notJson: {
    ja: 'JSONのオブジェクトとして読めませんでした。/v1/batch には「batch」という配列が要ります。',
    en: 'The body is no JSON object. /v1/batch needs an array called "batch".',
  },
  notReadable: {
    ja: '本文をほどけませんでした。Content-Encoding と中身をご確認ください。',
    en: 'The body could not be unpacked. Check Content-Encoding and what was sent.',
  },
  batchTooLarge: {
    ja: '一度に送れるのは、ほどいた大きさで500 KBまでです。分けてお送りください。',
    en: 'A batch may have 500 KB when unpacked. Send it in parts.',
  },
  noWriteKey: {
    ja: '書き込みキーがありません。Basic認証の利用者名か、本文の「writeKey」に入れてください。',
    en: 'There is no write key. Put it into Basic as the user, or into the body as "writeKey".',
  },
  wrongWriteKey: {
    ja: 'この書き込みキーは使えません。取り消されたか、つづりが違います。',
    en: 'This write key is not valid: revoked, or misspelt.',
  },
  tooManyKeys: {
    ja: '使えない書き込みキーがつづいたため、少しお休みしています。{{seconds}}秒たってからお送りください。',
    en: 'Too many wrong write keys came from this address. Wait {{seconds}} seconds.',
  },
  strictRefusal: {
    ja: '読めないものが {{count, number}}件あり、どれも取り込んでいません（X-Strict-Mode）。',
    en: {
      one: '{{count, number}} message cannot be read, so none was stored (X-Strict-Mode).',
      other: '{{count, number}} messages cannot be read, so none was stored (X-Strict-Mode).',
    },
  },
  tryAgain: {
    ja: 'いまは受け取れませんでした。少し待って、もう一度お送りください。',
    en: 'We could not take it just now. Wait a little and send it again.',
  },
  rejectNotAnObject: {
    ja: 'オブジェクトではありません（{{about}}）。',
    en: 'It is no object ({{about}}).',
  },
  rejectBadType: {
    ja: 'type「{{about}}」は知りません。track・identify・page・screen・group・alias のどれかです。',
    en: 'The type "{{about}}" is not known. Use track, identify, page, screen, group or alias.',
  },
  rejectNoPerson: {
    ja: 'どなたのことか分かりません。userId か anonymousId を入れてください（{{about}}）。',
    en: 'It does not say whose it is. Send a userId or an anonymousId ({{about}}).',
  },
  rejectErased: {
    ja: 'この方の記録は、ご本人の求めで消されています。',
    en: 'This person was erased at their own request.',
  },
  rejectCheapId: {
    ja: '「{{about}}」は、多くの方に共通の値です。その方だけのIDを入れてください。',
    en: '"{{about}}" is a value that many people share. Send an id of their own.',
  },
  rejectNoEvent: {
    ja: 'track には「{{about}}」（できごとの名前）が要ります。',
    en: 'A track needs "{{about}}", the name of the event.',
  },
  rejectNoGroup: { ja: 'group には「{{about}}」が要ります。', en: 'A group needs "{{about}}".' },
  rejectNoPreviousId: {
    ja: 'alias には「{{about}}」が要ります。',
    en: 'An alias needs "{{about}}".',
  },
  rejectBadTime: {
    ja: '「{{about}}」が日時として読めません。2026-11-22T09:30:00Z のように書いてください。',
    en: '"{{about}}" is no date and time. Write it like 2026-11-22T09:30:00Z.',
  },
  rejectTooLong: {
    ja: '「{{about}}」が長すぎます（200文字まで）。',
    en: '"{{about}}" is too long (200 characters at most).',
  },
  rejectTooDeep: {
    ja: '入れ子が深すぎます（{{about}}段まで）。',
    en: 'It is nested too deeply (at most {{about}} levels).',
  },
  rejectTooLarge: {
    ja: '一件が大きすぎます（{{about}}まで）。',
    en: 'It is too large (at most {{about}}).',
  },
  rejectTraitName: {
    ja: 'traits の名前は1〜100文字です。「{{about}}」だけ入りませんでした。ほかは入っています。',
    en: 'The name of a trait has 1 to 100 characters. Only "{{about}}" was left out; the rest is in.',
  },
  rejectTraitTooLong: {
    ja: 'traits の値は500文字までです。「{{about}}」だけ入りませんでした。ほかは入っています。',
    en: 'A trait has up to 500 characters. Only "{{about}}" was left out; the rest is in.',
  },
  rejectTraitTooMany: {
    ja: 'traits はおひとりに100個までです。「{{about}}」だけ入りませんでした。ほかは入っています。',
    en: 'A person has up to 100 traits. Only "{{about}}" was left out; the rest is in.',
  },
})
