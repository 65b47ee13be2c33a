import type { After, InviteChannel, Question, SurveyKind, Words } from './surveys.rules.ts'

/** What a survey begins with; everything can be changed before it is opened. */
export interface Starter {
  kind: SurveyKind
  name: Words
  why: Words
  after: After | null
  afterDays: number
  questions: Question[]
}

const ask = (
  id: string,
  kind: Question['kind'],
  ja: string,
  en: string,
  more: Partial<Question> = {},
): Question => ({ id, kind, ja, en, options: [], required: true, withWords: false, ...more })

export const STARTERS = {
  nps: {
    kind: 'nps',
    name: { ja: 'おすすめ度（NPS）', en: 'Recommendation (NPS)' },
    why: { ja: '年に二度、同じ問いで聞く', en: 'The same question twice a year' },
    after: null,
    afterDays: 7,
    questions: [
      ask(
        'q1',
        'scale',
        '当店を、ご家族やお友だちにどのくらいすすめたいと思われますか。',
        'How likely are you to recommend us to family or friends?',
      ),
      ask('q2', 'words', 'そう思われたわけを、お聞かせください。', 'What is your reason?', {
        required: false,
      }),
    ],
  },
  delivery: {
    kind: 'csat',
    name: { ja: 'お届けのあとのおたずね', en: 'After delivery' },
    why: { ja: 'お届けした商品のお声を聞く', en: 'To hear how people like what they got' },
    after: 'delivery',
    afterDays: 7,
    questions: [
      ask(
        'q1',
        'faces',
        'お届けした商品は、いかがでしたか。',
        'How do you like what we delivered?',
        { withWords: true },
      ),
    ],
  },
  contact: {
    kind: 'csat',
    name: { ja: 'お返事のあとのおたずね', en: 'After our answer' },
    why: { ja: 'お返事がお役に立ったかを聞く', en: 'To hear whether our answer helped' },
    after: 'contact',
    afterDays: 1,
    questions: [
      ask('q1', 'faces', '先日のお返事は、いかがでしたか。', 'How was our answer the other day?'),
      ask('q2', 'stars', 'お返事の早さは、いかがでしたか。', 'How quick was it?'),
      ask(
        'q3',
        'stars',
        '言葉づかいや心くばりは、いかがでしたか。',
        'How were the words and the care?',
        {
          withWords: true,
        },
      ),
    ],
  },
  change: {
    kind: 'ces',
    name: { ja: '手続きのあとのおたずね', en: 'After a change' },
    why: {
      ja: '変更や返品の手続きが楽にできたかを聞く',
      en: 'To hear how easy changes and returns are',
    },
    after: 'change',
    afterDays: 1,
    questions: [
      ask(
        'q1',
        'effort',
        '先日のお手続きは、どのくらい楽にできましたか。',
        'How easy was it to make the change the other day?',
        { withWords: true },
      ),
    ],
  },
  reward: {
    kind: 'own',
    name: { ja: 'うれしいお礼のおたずね', en: 'Which thank-you you would like' },
    why: { ja: 'お礼の品を、お客様に選んでもらう', en: 'To let members choose their rewards' },
    after: null,
    afterDays: 7,
    questions: [
      ask(
        'q1',
        'reward',
        'いちばんうれしいお礼はどれですか。',
        'Which thank-you would you like best?',
        {
          options: [
            { id: 'a', ja: '次のお買い物で使える値引き', en: 'Money off the next order' },
            { id: 'b', ja: '新しい商品のお試し', en: 'A sample of something new' },
            { id: 'c', ja: '季節の贈りもの', en: 'A gift of the season' },
          ],
        },
      ),
    ],
  },
  share: {
    kind: 'own',
    name: { ja: 'ご愛用のおたずね', en: 'Share of use' },
    why: {
      ja: 'ほかのお店とどのくらい使い分けているかを聞く',
      en: 'To hear how much is bought here and how much elsewhere',
    },
    after: null,
    afterDays: 7,
    questions: [
      ask(
        'q1',
        'share',
        'こうした品を10回お買いになるうち、当店は何回くらいですか。',
        'Of ten purchases of this kind, how many do you make with us?',
      ),
      ask(
        'q2',
        'scale',
        '当店を、ご家族やお友だちにどのくらいすすめたいと思われますか。',
        'How likely are you to recommend us to family or friends?',
      ),
    ],
  },
  own: {
    kind: 'own',
    name: { ja: '', en: '' },
    why: { ja: '', en: '' },
    after: null,
    afterDays: 7,
    questions: [ask('q1', 'words', '', '', { required: false })],
  },
} as const satisfies Record<string, Starter>

export type StarterKey = keyof typeof STARTERS
export const STARTER_KEYS = Object.keys(STARTERS) as StarterKey[]
export const FIRST_CHANNELS: InviteChannel[] = ['mail', 'line']
