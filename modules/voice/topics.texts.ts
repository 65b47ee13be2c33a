import { defineTexts } from '../../kernel/i18n.ts'

/** Topics: what is refused, remembered and allowed. */
export const topicTexts = defineTexts('voice-topics', {
  noSuchTopic: {
    ja: 'この話題は見つかりません。しまわれたのかもしれません。',
    en: 'There is no such topic. It may have been archived.',
  },
  nameTaken: {
    ja: '「{{name}}」という話題が、同じところにもうあります。別の名前にしてください。',
    en: 'There is a topic "{{name}}" in this place already. Choose another name.',
  },
  underItself: {
    ja: '話題を、その下の話題には移せません。',
    en: 'A topic cannot stand under one of its own.',
  },
  tooDeep: {
    ja: '話題は{{most}}段までです。',
    en: 'Topics stand under one another {{most}} deep at most.',
  },
  intoItself: {
    ja: '同じ話題どうしは、まとめられません。別の話題をお選びください。',
    en: 'A topic cannot be merged with itself. Choose another.',
  },
  hasMore: {
    ja: '「{{name}}」の下に、まだ話題があります。先にそちらを移すか、しまってください。',
    en: 'There are topics under "{{name}}". Move or archive them first.',
  },
  wasMerged: {
    ja: '「{{name}}」にまとめた話題です。もどせません。',
    en: 'This topic was merged into "{{name}}" and cannot come back.',
  },
  parentAway: {
    ja: '上の話題がしまわれています。先にそちらをもどしてください。',
    en: 'The topic above it is archived. Bring that back first.',
  },
  hasTopics: {
    ja: '話題はもうあります。はじめの話題は、一つもないときにだけ入れられます。',
    en: 'There are topics already. The first ones can only be put in where there are none.',
  },
  confident: {
    ja: 'うちあけてくださった声（体の心配など）による条件が入っています。見守りとご返信にはお使いいただけますが、お知らせやご案内、社外への引き渡しには使えません。',
    en: 'The rule speaks of voices told in confidence (a worry about health). They may serve care and replies, not news, offers or a hand-over outside the company.',
  },
  rawVoices: {
    ja: '「声をいただきました」というできごとには、うちあけてくださった声も入っています。お知らせやご案内には使えません。条件を「声」に替えてください。',
    en: 'The fact "Said to us" includes voices told in confidence and may not serve news or offers. Use the condition "Voice" instead.',
  },
  auditCreated: { ja: '声の話題を作った', en: 'Made a topic' },
  auditChanged: { ja: '声の話題を変えた', en: 'Changed a topic' },
  auditMerged: { ja: '声の話題をまとめた', en: 'Merged topics' },
  auditArchived: { ja: '声の話題をしまった', en: 'Archived a topic' },
  auditRestored: { ja: '声の話題をもどした', en: 'Restored a topic' },
  auditStarted: { ja: 'はじめの話題を入れた', en: 'Put in the first topics' },
  auditWord: { ja: '気持ちのことばを変えた', en: 'Changed the words of moods' },
  auditTrained: { ja: '声の見立てを学び直した', en: 'Had it learn from the voices again' },
  // Conditions of rules.
  said: { ja: '声', en: 'Voice' },
  saidDeed: { ja: '声', en: 'said something' },
  saidWords: { ja: '声・ことば・感想・ご要望', en: 'voice said wish complaint' },
  saidInConfidence: { ja: 'うちあけてくださった声', en: 'Voice told in confidence' },
  confidenceDeed: { ja: 'うちあけてくださった声', en: 'told something in confidence' },
  topic: { ja: '話題', en: 'Topic' },
  about: { ja: '「{{value}}」についての', en: 'about {{value}}' },
  notAbout: { ja: '「{{value}}」以外の', en: 'not about {{value}}' },
  kind: { ja: '種類', en: 'Kind' },
  mood: { ja: '気持ち', en: 'Mood' },
  confidenceWords: {
    ja: 'うちあけ・心配・体・健康・声',
    en: 'confidence health worry voice',
  },
  ofKind: { ja: '{{value}}の', en: 'that was a {{value}}' },
  notOfKind: { ja: '{{value}}でない', en: 'that was no {{value}}' },
  inMood: { ja: '「{{value}}」気持ちの', en: 'in a mood: {{value}}' },
  notInMood: { ja: '「{{value}}」気持ちでない', en: 'not in a mood: {{value}}' },
  channel: { ja: 'どこで', en: 'Channel' },
})
