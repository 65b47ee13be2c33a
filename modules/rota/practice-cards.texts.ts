import { defineTexts } from '../../kernel/i18n.ts'

/** Letters that nobody wrote, each with an answer and what to look at beside one's own. */
const texts = defineTexts('rota-practice-cards', {
  thanks: {
    ja: 'いつも青汁をとどけてくださってありがとう。朝の一杯がたのしみです。このあいだの同封のおはがき、冷蔵庫にはってあります。寒くなりますから、みなさんもお元気で。',
    en: 'Thank you for always sending the green juice. I look forward to my glass in the morning. The card you enclosed is on my fridge. It is getting cold, so keep well, all of you.',
  },
  thanksModel: {
    ja: '秋山様\n朝の一杯をたのしみにしてくださっているとのこと、わたしたちも朝からうれしくなりました。おはがきを冷蔵庫にはってくださっているのですね。見えるところに置いていただけて、倉庫のみんなで読みました。冷える朝は、少しあたためてもおいしいですよ。どうぞあたたかくしてお過ごしください。\n倉庫の木村より',
    en: 'Dear Mrs Akiyama,\nReading that you look forward to your morning glass made our own morning. And our card is on your fridge: everybody in the warehouse has read that. On cold mornings it is good warmed a little, too. Do keep warm.\nKimura, from the warehouse',
  },
  thanksPoint1: {
    ja: '名前で呼びかけ、名前で結んでいますか',
    en: 'Does it begin with their name and end with yours?',
  },
  thanksPoint2: {
    ja: '書いてくださったこと（朝の一杯、冷蔵庫）にふれていますか',
    en: 'Does it touch what they told: the morning glass, the fridge?',
  },
  thanksPoint3: {
    ja: '売りこみになっていませんか',
    en: 'Is it free of selling?',
  },
  zip: {
    ja: '袋のチャックがかたくて、指がいたくてあけられません。しかたなく はさみで切っています。ほかのお品に変えようかと思っています。',
    en: 'The zip of the bag is so stiff that my fingers hurt. I cut it open with scissors. I am thinking of taking something else.',
  },
  zipModel: {
    ja: '井上様\n袋のチャックがかたく、指がいたむのをこらえて、はさみで切ってくださっていたとのこと、ご不便をおかけして申しわけありません。教えてくださって、ありがとうございます。いただいたお声を、袋をつくる係に今日つたえました。どうするかを、11月27日までに、わたしからお便りいたします。それまで切った袋は、折って洗濯ばさみでとめていただくと、しけにくくなります。\nお客様係 木村',
    en: 'Dear Mr Inoue,\nI am sorry that the zip is so stiff that it hurt your fingers and you had to use scissors. Thank you for telling us. I have told those who make the bags today, and I will write to you by 27 November about what we will do. Until then, folding the cut bag and holding it with a clothes peg keeps it dry.\nKimura, customer care',
  },
  zipPoint1: {
    ja: 'わけを言う前に、あったことを受けとめ、おわびしていますか',
    en: 'Does it hear them and say sorry before giving reasons?',
  },
  zipPoint2: {
    ja: 'これからすることと、日づけが書いてありますか',
    en: 'Does it say what happens next, and by which day?',
  },
  zipPoint3: {
    ja: 'できないことを約束していませんか',
    en: 'Does it promise nothing that we cannot do?',
  },
  health: {
    ja: '血圧の薬をのんでいますが、青汁をのんでいれば薬をへらしてもよいのでしょうか。友だちは数字が下がったと言っています。',
    en: 'I take medicine for my blood pressure. May I take less of it now that I drink the juice? A friend says her figures went down.',
  },
  healthModel: {
    ja: '上田様\nお体を気づかって続けてくださり、ありがとうございます。お薬のことは、わたしどもではお答えできません。お薬をへらすことはせず、つぎに病院へいらっしゃるときに、青汁の袋を持って、お医者さまか薬剤師さんにご相談いただけますか。袋のうらに、入っているものがすべて書いてあります。どうぞお大事になさってください。\nお客様係 木村',
    en: 'Dear Mrs Ueda,\nThank you for taking such care of yourself. We cannot answer for your medicine. Please do not take less of it; take the bag along to your doctor or pharmacist next time and ask. All that is in it stands on the back. Take good care.\nKimura, customer care',
  },
  healthPoint1: {
    ja: '「効く」「下がる」「へらしてよい」と書いていませんか',
    en: 'Does it keep from saying that it works or that less is fine?',
  },
  healthPoint2: {
    ja: 'お医者さまか薬剤師さんへの相談をお願いしていますか',
    en: 'Does it ask them to see their doctor or pharmacist?',
  },
  healthPoint3: {
    ja: '冷たい断りになっていませんか',
    en: 'Is it more than a cold refusal?',
  },
  leave: {
    ja: '長いことお世話になりましたが、年金ぐらしで きつくなってきたので、今月でやめさせてください。もうしわけありません。',
    en: 'I have been with you for long, but on my pension it has become hard. Please let me stop this month. I am sorry.',
  },
  leaveModel: {
    ja: '遠藤様\n長いあいだ続けてくださり、ほんとうにありがとうございました。どうかお気になさらないでください。今月でお届けを終える手続きを、電話の係がすすめています。終わりましたら、11月25日までにお知らせします。いただいたお便りは、これからも大切にとっておきます。寒くなりますので、お体をお大事に。\n倉庫の木村より',
    en: 'Dear Mr Endo,\nThank you for all these years, and please do not be sorry. The phone desk is arranging for this month to be the last, and we will let you know by 25 November that it is done. We will keep your letters. It is getting cold: take good care.\nKimura, from the warehouse',
  },
  leavePoint1: {
    ja: 'はじめにお礼を言っていますか',
    en: 'Does it thank them first?',
  },
  leavePoint2: {
    ja: '引きとめたり、わけをたずねたりしていませんか',
    en: 'Does it let them go without pressing or asking why?',
  },
  leavePoint3: {
    ja: '手続きがどうなるかが分かりますか',
    en: 'Do they learn what happens next?',
  },
  late: {
    ja: '17日にとどくはずの品が、きょう（20日）になっても来ません。電話もつながりませんでした。どうなっているのですか。',
    en: 'What was to come on the 17th is not here today, the 20th. Nobody answered the telephone. What is going on?',
  },
  lateModel: {
    ja: '小川様\n17日のお届けが20日になっても着かず、お電話もつながらず、ご心配とご迷惑をおかけしました。申しわけありません。いま運送会社に調べてもらっています。分かったことを、本日の夕方までに、こちらからお電話いたします。お品がなくてお困りのことがあれば、そのときお聞かせください。\nお客様係 木村',
    en: 'Dear Mrs Ogawa,\nI am sorry: what was to come on the 17th has not arrived on the 20th, and you could not reach us. The carrier is looking for it now, and I will ring you by this evening with what we know. If you need anything meanwhile, please tell me then.\nKimura, customer care',
  },
  latePoint1: {
    ja: '相手の言葉（17日、電話）をくり返して受けとめていますか',
    en: 'Does it take up what they said: the 17th, the telephone?',
  },
  latePoint2: {
    ja: '運送会社のせいにしていませんか',
    en: 'Does it keep from blaming the carrier?',
  },
  latePoint3: {
    ja: 'つぎの連絡がいつ来るかが分かりますか',
    en: 'Do they know when they will hear next?',
  },
  unknown: {
    ja: '孫が麦のアレルギーです。この青汁をいっしょに飲ませてもだいじょうぶでしょうか。大麦は麦と同じですか。',
    en: 'My grandchild is allergic to wheat. May we drink the juice together? Is barley the same as wheat?',
  },
  unknownModel: {
    ja: '金子様\nお孫さんとごいっしょにと考えてくださり、ありがとうございます。大切なことですので、わたしの思いこみではお答えできません。品質の係に確かめ、11月24日までに書面でお返事いたします。それまでは、お孫さんには飲ませずにお待ちください。かかりつけのお医者さまにも、おたずねになってみてください。\nお客様係 木村',
    en: 'Dear Mrs Kaneko,\nThank you for thinking of your grandchild. This matters too much for me to guess. I am asking our quality desk and will answer in writing by 24 November. Until then please do not give it to the child, and do ask your own doctor as well.\nKimura, customer care',
  },
  unknownPoint1: {
    ja: '分からないことを、分からないと書いていますか',
    en: 'Does it say openly what you do not know?',
  },
  unknownPoint2: {
    ja: '答えが来るまでどうすればよいかが書いてありますか',
    en: 'Does it say what to do until the answer comes?',
  },
  unknownPoint3: {
    ja: '調べる約束に日づけがありますか',
    en: 'Has the promise to find out a day?',
  },
})

export const PRACTICE_CARDS = [
  card('thanks', '秋山', 'Akiyama'),
  card('zip', '井上', 'Inoue'),
  card('health', '上田', 'Ueda'),
  card('leave', '遠藤', 'Endo'),
  card('late', '小川', 'Ogawa'),
  card('unknown', '金子', 'Kaneko'),
]

type CardId = 'thanks' | 'zip' | 'health' | 'leave' | 'late' | 'unknown'

function card(cardId: CardId, ja: string, en: string) {
  return {
    ...{ cardId, name: { ja, en }, letter: texts[cardId], model: texts[`${cardId}Model`] },
    points: [texts[`${cardId}Point1`], texts[`${cardId}Point2`], texts[`${cardId}Point3`]],
  }
}
