import type { Ctx } from '../../kernel/context.ts'
import { readCompany, type SampleMade } from '../../modules/accounts/index.ts'
import {
  approveWording,
  type CreateTemplate,
  type CreateWording,
  createTemplate,
  createWording,
  listTemplates,
  listWordings,
  restoreWording,
  SAMPLES,
} from '../../modules/messaging/index.ts'

const WORDINGS: readonly CreateWording[] = [
  {
    key: 'promise',
    kind: 'promise',
    public: true,
    said: {
      ja: {
        title: '創業からの約束',
        words:
          '自分の母に飲ませたいものだけを、お届けします。\nうそのない言葉で、急がせず、いつでもおやめいただけるように。',
      },
      en: {
        title: 'Our promise since the beginning',
        words:
          'We send only what we would give our own mothers.\nHonest words, no hurry, and you may stop at any time.',
      },
    },
  },
  {
    key: 'honest',
    kind: 'value',
    public: true,
    said: {
      ja: {
        title: '分からないことは、分からないと言う',
        words:
          'お体のことで言い切れないことは、言い切りません。お医者様にご相談いただくよう申し上げます。',
      },
      en: {
        title: 'We say when we do not know',
        words:
          'Where we cannot be sure what is good for you, we say so, and suggest asking your doctor.',
      },
    },
  },
  {
    key: 'every_letter',
    kind: 'value',
    public: true,
    said: {
      ja: {
        title: 'お便りには、かならずお返事を',
        words: '一枚のはがきにも、店の誰かが自分の言葉でお返事します。',
      },
      en: {
        title: 'Every letter is answered',
        words: 'Even a single postcard gets a reply from one of us, in our own words.',
      },
    },
  },
  {
    key: 'returns',
    kind: 'phrase',
    public: false,
    said: {
      ja: {
        title: '返品のご案内',
        words:
          'お届けから30日のあいだは、封を開けたあとでもお返しいただけます。送料はこちらでお持ちします。',
      },
      en: {
        title: 'Sending something back',
        words: 'You may send anything back within 30 days, opened or not. We pay the postage.',
      },
    },
  },
]

const TEMPLATES = ['first_order', 'follow_up', 'answer', 'reply_delay', 'birthday', 'thanks_card']
/** The letter that ends with the shop's promise. */
const WITH_PROMISE = 'first_order'

/** The promise, values and letters of the sample shop; what has the same name already stays. */
export async function keepHouseWords(ctx: Ctx): Promise<SampleMade[]> {
  const wordings: SampleMade[] = []
  const [current, archived] = [
    await listWordings(ctx),
    await listWordings(ctx, { state: 'archived' }),
  ]
  for (const wording of WORDINGS) {
    if (current.some(({ key }) => key === wording.key)) continue
    const before = archived.find(({ key }) => key === wording.key)
    const { wordingId } = before
      ? await restoreWording(ctx, before)
      : await createWording(ctx, wording)
    if (!before) await approveWording(ctx, { wordingId, version: 1 })
    wordings.push({ kind: 'wording', id: wordingId })
  }
  // Put away first, because a wording stays while a template inserts it.
  return [...(await keepTemplates(ctx)), ...wordings]
}

async function keepTemplates(ctx: Ctx): Promise<SampleMade[]> {
  const { locale } = await readCompany(ctx)
  const taken = new Set((await listTemplates(ctx)).map(({ name }) => name))
  const made: SampleMade[] = []
  for (const { key, channel, purpose, said } of SAMPLES) {
    const { name, subject, blocks } = said[locale]
    if (!TEMPLATES.includes(key) || taken.has(name)) continue
    const promise = { kind: 'wording', key: 'promise', only: null } as const
    const template: CreateTemplate = {
      ...{ name, channel, purpose, locale, subject },
      blocks:
        key === WITH_PROMISE ? [...blocks.slice(0, -1), promise, ...blocks.slice(-1)] : blocks,
    }
    const { templateId } = await createTemplate(ctx, template)
    made.push({ kind: 'template', id: templateId })
  }
  return made
}
