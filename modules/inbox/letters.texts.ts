import { defineTexts } from '../../kernel/i18n.ts'

/** Writing to somebody who has not asked. */
export const letterTexts = defineTexts('inbox-letters', {
  write: { ja: 'お便りを書く', en: 'Write to them' },
  mayNot: { ja: 'お客様に書く権限がありません。', en: 'You may not write to people.' },
  subject: { ja: '件名', en: 'Subject' },
  words: { ja: '文', en: 'Your words' },
  subjectFirst: { ja: '件名を入れるとお送りできます。', en: 'Give it a subject to send it.' },
  noWay: {
    ja: 'いまお便りできる方法がありません。連絡先を足すか、お電話のときに書きとめてください。',
    en: 'There is no way to write to them now. Add an address, or note down a call.',
  },
  joins: {
    ja: '開いているやりとりの続きとして入ります。',
    en: 'It goes on with their open conversation.',
  },
  begins: {
    ja: '新しいやりとりになり、あなたが担当します。お返事もそこに届きます。',
    en: 'It begins a conversation in your hands. Their answer arrives there.',
  },
  waits: {
    ja: 'この方は、受信箱でお返事をお待ちです。そちらでお返事してください。',
    en: 'They wait for a reply in the inbox. Reply there.',
  },
  toTalk: { ja: 'やりとりを開く', en: 'Open the conversation' },
  keptBefore: {
    ja: '{{channel}}はまだ設定されていません。お便りは送信箱に残り、お客様には届きません。',
    en: '{{channel}} is not set up yet. Your words stay in the outbox and do not reach them.',
  },
  keptSent: {
    ja: '{{channel}}の設定がまだのため、お便りは送信箱に置きました。お客様には届いていません。',
    en: '{{channel}} is not set up yet: your words stay in the outbox and have not reached them.',
  },
  sent: { ja: 'お便りをお送りします。', en: 'Your words are on their way.' },
  sentLater: { ja: 'お便りは {{at}} にお送りします。', en: 'Your words go at {{at}}.' },
  heldSent: {
    ja: 'お便りを預かりました。送れるときにお送りします。',
    en: 'Your words are kept and go when they can.',
  },
})
