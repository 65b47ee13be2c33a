import { defineTexts } from '../../kernel/i18n.ts'

/** What those who asked are told, and what customers read of how it is done. */
export const letterTexts = defineTexts('voice-letter', {
  subject: { ja: 'いただいたお声から：{{title}}', en: 'From your words: {{title}}' },
  opening: { ja: '{{name}} 様', en: 'Dear {{name}},' },
  letter: {
    ja: '【日にち】に、「【お声】」とのお声をいただきました。\n\nこうしたお声をきっかけに、【したこと】。\n\n【くわしく】\n\nお聞かせくださり、ありがとうございました。またお気づきのことがありましたら、お知らせください。\n\n【店】 【書き手】',
    en: 'On [day] you told us: “[words]”\n\nWords like yours led to this: [done].\n\n[detail]\n\nThank you for telling us. Please let us know whatever else you notice.\n\n[writer], [shop]',
  },
  policyTitle: { ja: 'お声のご報告の時期について', en: 'When we report back on your words' },
  policy: {
    ja: 'いただいたお声をもとに良くしたことは、どなたにも同じ日からお届けしています。そのお知らせだけは、はたらきを確かめるために、くじで時期を分けてお送りしています。すぐにお送りする方と、30日あとにお送りする方がいらっしゃいます。',
    en: 'Whatever we improve because of your words reaches everybody from the same day. Only the notice of it goes out by lot, so that we learn whether it does any good: to some at once, to others 30 days later.',
  },
})
