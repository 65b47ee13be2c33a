import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { placeOrders } from '../../orders/index.ts'
import { createPerson } from '../../people/index.ts'
import { createTag, tagPeople } from '../../segments/index.ts'
import {
  approveWording,
  archiveTemplate,
  archiveWording,
  changeTemplate,
  changeWording,
  checkText,
  createTemplate,
  createWording,
  readTemplate,
  renderTemplate,
  renderText,
  restoreTemplate,
} from '../index.ts'
import type { Block } from '../template-blocks.rules.ts'
import { VARIABLES } from '../template-variables.rules.ts'
import { previewTemplate } from './read-templates.ts'

let database: TestDatabase
let ctx: Ctx
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ now: '2026-11-22T03:00:00Z' })
})
afterAll(() => database.close())

const text = (words: string, only: Block['only'] = null): Block => ({
  kind: 'text',
  text: words,
  only,
})
const mail = (blocks: Block[], more: object = {}) => ({
  name: `文面 ${Math.random()}`,
  channel: 'mail' as const,
  locale: 'ja' as const,
  purpose: 'service' as const,
  subject: '{{ person.called }}へ',
  blocks,
  ...more,
})
const setsuko = {
  familyName: '田中',
  givenName: '節子',
  familyKana: 'タナカ',
  givenKana: 'セツコ',
  identities: [{ kind: 'customer_number', value: '104-2288', issuer: 'shop' }],
}
let count = 0
const person = async (given: object = {}) => {
  count += 1
  const identities = [{ kind: 'customer_number', value: `n${count}`, issuer: 'test' }]
  return (await createPerson(ctx, { identities, ...given })).personId
}
const refusal = async (work: Promise<unknown>) => {
  const error = await work.catch((error: unknown) => error)
  return error instanceof DomainError ? error : expect.fail('it was not refused')
}

describe('a template', () => {
  it('says what is known of the person, with the honorific once', async () => {
    const personId = await person(setsuko)
    const lines = [
      { sku: 'AO-60', name: '青汁 60包', quantity: 1, unitPrice: 4980 },
      { sku: 'CHA', name: 'ほうじ茶', quantity: 1, unitPrice: 800 },
    ]
    const placedAt = new Date('2026-11-20T01:00:00Z')
    await placeOrders(ctx, [
      { personId, source: 'test', number: 'A-1', placedAt, currency: 'JPY', lines },
    ])
    const { templateId } = await createTemplate(
      ctx,
      mail([
        text(
          '{{ person.called }} 様\n{{ person.family_name }}様、{{ order.day }}の{{ order.first_item }}',
        ),
        text('{{ person.kana }} {{ person.number }} {{ order.total }} {{ order.nth }}'),
      ]),
    )
    const got = await renderTemplate(ctx, { templateId, personId })
    expect(got.subject).toBe('田中 節子 様へ')
    expect(got.text).toBe(
      '田中 節子 様\n田中様、11月20日の青汁 60包 ほか1点\n\nたなか せつこ 104-2288 5,780円 1回目',
    )
    expect(got.html).toContain('田中 節子&nbsp;様<br>田中様')
    expect(got).toMatchObject({ missing: [], version: 1, channel: 'mail', purpose: 'service' })
  })

  it('falls back where nothing is known and lists it', async () => {
    const personId = await person()
    const blocks = [text('{{ person.given_name }} 様、{{ order.day }}は')]
    const { templateId } = await createTemplate(ctx, mail(blocks))
    const got = await renderTemplate(ctx, { templateId, personId })
    expect(got).toMatchObject({ subject: 'お客様へ', text: 'お客様、先日は' })
    expect(got.missing).toEqual(['person.called', 'person.given_name', 'order.day'])
    const english = await createTemplate(
      ctx,
      mail([text('{{ person.greeting }},')], { locale: 'en', subject: 'Hello' }),
    )
    const letter = await renderTemplate(ctx, { templateId: english.templateId, personId })
    expect(letter.text).toBe('Dear customer,')
    const known = await person({ ...setsuko, identities: [] })
    const named = await renderTemplate(ctx, { templateId: english.templateId, personId: known })
    expect(named.text).toBe('Dear Setsuko Tanaka,')
  })

  it('keeps every version, and the same content is no new one', async () => {
    const made = await createTemplate(ctx, mail([text('一')], { name: '版' }))
    const next = { ...mail([text('二')], { name: '版' }), templateId: made.templateId, basedOn: 1 }
    expect(await changeTemplate(ctx, next)).toMatchObject({ version: 2 })
    expect(await changeTemplate(ctx, next)).toMatchObject({ version: 2 })
    const stale = await refusal(changeTemplate(ctx, { ...next, blocks: [text('三')] }))
    expect(stale.code).toBe('conflict')
    const personId = await person()
    const first = await renderTemplate(ctx, { ...made, personId })
    expect(first).toMatchObject({ text: '一', version: 1 })
    const detail = await readTemplate(ctx, { templateId: made.templateId })
    expect(detail.versions.map(({ version }) => version)).toEqual([2, 1])
  })

  it('shows a block only to those for whom its test holds', async () => {
    const blocks = [
      text('お名前', { test: 'given_name', not: false }),
      text('はじめまして', { test: 'ordered', not: true }),
    ]
    const { templateId } = await createTemplate(ctx, mail(blocks))
    const known = await renderTemplate(ctx, {
      templateId,
      personId: await person({ givenName: '節子' }),
    })
    expect(known.text).toBe('お名前\n\nはじめまして')
    const unknown = await renderTemplate(ctx, { templateId, personId: await person() })
    expect(unknown.text).toBe('はじめまして')
    expect(unknown.html).not.toContain('お名前')
  })

  it('asks for tags too', async () => {
    const [one, other] = [await person(), await person()]
    const { tagId } = await createTag(ctx, { name: 'お茶好き', colour: 'indigo' })
    await tagPeople(ctx, { tagId, personIds: [one], why: '試験' })
    const blocks = [text('お茶', { test: 'tag', tagId, not: false }), text('終わり')]
    const { templateId } = await createTemplate(ctx, mail(blocks))
    expect((await renderTemplate(ctx, { templateId, personId: one })).text).toBe('お茶\n\n終わり')
    expect((await renderTemplate(ctx, { templateId, personId: other })).text).toBe('終わり')
  })

  it('refuses a name in use, also when it comes back', async () => {
    const made = await createTemplate(ctx, mail([text('一')], { name: '同じ名' }))
    const again = mail([text('二')], { name: '同じ名' })
    expect((await refusal(createTemplate(ctx, again))).code).toBe('conflict')
    await archiveTemplate(ctx, made)
    await createTemplate(ctx, again)
    expect((await refusal(restoreTemplate(ctx, made))).code).toBe('conflict')
  })

  it('is not written by a reader', async () => {
    const reader = database.ctx({ role: 'reader' })
    expect((await refusal(createTemplate(reader, mail([text('一')])))).code).toBe('forbidden')
  })
})

describe('A10', () => {
  const greetings = VARIABLES.map(({ path }) => `{{ ${path} }}`)

  it('leaves no variable empty, whoever it is', async () => {
    const strange = fc.option(
      fc.oneof(
        fc.string({ maxLength: 12, unit: 'binary' }).map((name) => name.replaceAll('\0', '')),
        fc.constantFrom(
          '',
          ' ',
          '\u3000',
          '\u200B',
          '\u3164',
          '髙',
          '𠮷野',
          '<b>',
          '{{ x }}',
          '様',
        ),
      ),
      { nil: null },
    )
    const whoever = fc.record({
      familyName: strange,
      givenName: strange,
      familyKana: strange,
      givenKana: strange,
      companyName: strange,
    })
    await fc.assert(
      fc.asyncProperty(
        whoever,
        fc.constantFrom('ja' as const, 'en' as const),
        async (names, locale) => {
          const personId = await person(names)
          const { text } = await renderText(ctx, greetings.join('\n'), personId, { locale })
          const lines = text.split('\n')
          expect(lines).toHaveLength(greetings.length)
          for (const line of lines) {
            expect(line.replace(/[\p{Cc}\p{Cf}\p{Z}\u3164様]|御中/gu, '')).not.toBe('')
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('has a fallback for every variable and lists all of them as missing', async () => {
    const personId = await person()
    const nobody = database.ctx({ actor: { kind: 'job', name: 'test' } })
    const { text, missing } = await renderText(nobody, greetings.join('|'), personId)
    expect(text.split('|').every((part) => part.trim() !== '')).toBe(true)
    const always = ['shop.today', 'person.number']
    const own = ['shop.name', 'sender.name']
    const expected = VARIABLES.map(({ path }) => path).filter((path) => !always.includes(path))
    expect(missing.filter((path) => !own.includes(path))).toEqual(
      expected.filter((path) => !own.includes(path)),
    )
  })
})

describe('hostile Liquid', () => {
  it.each([
    '{% for i in (1..99999999) %}x{% endfor %}',
    '{% for i in (1..3000) %}{% for j in (1..3000) %}{% for k in (1..3000) %}{% endfor %}{% endfor %}{% endfor %}',
    '{% assign x = "aaaaaaaaaa" %}{% for i in (1..40) %}{% assign x = x | append: x %}{% endfor %}{{ x }}',
    '{% include "/etc/passwd" %}',
    '{% render "/etc/passwd" %}',
    '{{ "<b>" | raw }}',
    '{{ person.constructor }}',
    '{{ person.constructor.constructor }}',
    '{{ person["__proto__"] }}',
    '{{ constructor }}',
  ])('is refused: %s', async (source) => {
    const started = performance.now()
    const error = await refusal(createTemplate(ctx, mail([text(source)])))
    expect(error.code).toBe('invalid')
    expect(error.fields?.[0]?.path ?? 'blocks.0.text').toBe('blocks.0.text')
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it.each([
    ['{{ person.called', '1行目の1文字目: 波かっこが閉じていません。'],
    ['あ\n  {% if only.name %}い', '2行目の3文字目: {% if only.name %} の終わりがありません。'],
    ['{{ person.called | 大きく }}', '加工'],
    ['{{ person.calld }}', '「person.calld」という差し込みはありません'],
    ['{ person.called }}', '波かっこの数が合いません'],
    ['{% if person.given_name %}い{% endif %}', 'いつも何かが入る'],
    ['{{ wording.nothing }}', '「nothing」という承認ずみのことば'],
  ])('what cannot be read is refused with its place: %s', async (source, words) => {
    const error = await refusal(createTemplate(ctx, mail([text('正しい'), text(source)])))
    expect(error.fields).toEqual([
      { path: 'blocks.1.text', message: expect.stringContaining(words) },
    ])
    expect((await refusal(checkText(ctx, source))).code).toBe('invalid')
  })

  it('never becomes markup, nor Liquid, from what is known of a person', async () => {
    const names = { familyName: '<script>x</script>', givenName: '{{ shop.name }}"' }
    const ways = [
      '{% echo person.family_name %}',
      '{% capture a %}{{ person.family_name }}{% endcapture %}{{ a }}',
      '{% cycle person.family_name %}{{ person.family_name | escape }}',
      '{% assign a = person.family_name | url_encode %}{{ a | url_decode }}',
    ]
    const personId = await person(names)
    const blocks: Block[] = [
      text('{{ person.full_name }} <i>'),
      ...ways.map((way) => text(way)),
      {
        kind: 'button',
        label: '{{ person.called }}',
        link: 'https://a.example/{{ person.given_name }}',
        only: null,
      },
    ]
    const { templateId } = await createTemplate(ctx, mail(blocks))
    const { html, text: plain } = await renderTemplate(ctx, { templateId, personId })
    expect(html).toContain('&lt;script&gt;x&lt;/script&gt; {{ shop.name }}&quot; &lt;i&gt;')
    expect(html).not.toMatch(/<script|<i>|fonts\.googleapis/)
    expect(html).toContain('href="https://a.example/{{ shop.name }}&quot;"')
    expect(plain).toContain('<script>x</script>')
  })
})

describe('a draft', () => {
  it('may have gaps, but says what is wrong', async () => {
    const { name: _, ...draft } = mail([text(''), { kind: 'wording', key: '', only: null }])
    const seen = await previewTemplate(ctx, { ...draft, personId: null })
    expect(seen.subject).toBe('お客様へ')
    const error = await refusal(createTemplate(ctx, { ...draft, name: '空', subject: '' }))
    expect(error.fields?.map(({ path }) => path)).toEqual(['subject', 'blocks.1.key'])
    const button: Block = { kind: 'button', label: 'x', link: 'javascript:alert(1)', only: null }
    expect((await refusal(createTemplate(ctx, mail([button])))).fields?.[0]?.path).toBe(
      'blocks.0.link',
    )
    const picture = mail([{ kind: 'divider', only: null }], { channel: 'sms', subject: null })
    expect((await refusal(createTemplate(ctx, picture))).fields?.[0]?.path).toBe('blocks.0.kind')
  })
})

describe('a wording', () => {
  it('changes in every template once the change is approved', async () => {
    const said = { ja: { title: '約束', words: '自分が信じるものだけを\nお届けします。' } }
    const made = await createWording(ctx, { key: 'promise', kind: 'promise', public: true, said })
    const block: Block = { kind: 'wording', key: 'promise', only: null }
    expect((await refusal(createTemplate(ctx, mail([block])))).code).toBe('invalid')
    await approveWording(ctx, { wordingId: made.wordingId, version: 1 })
    const one = await createTemplate(ctx, mail([block]))
    const sms = { channel: 'sms', subject: null }
    const two = await createTemplate(ctx, mail([text('{{ wording.promise }}')], sms))
    const personId = await person()
    const both = async () => [
      (await renderTemplate(ctx, { ...one, personId })).html,
      (await renderTemplate(ctx, { ...two, personId })).text,
    ]
    expect(await both()).toEqual([
      expect.stringContaining('信じるものだけを<br>お届け'),
      '自分が信じるものだけを\nお届けします。',
    ])
    const anew = { ja: { title: '約束', words: '家族に出せるものだけを。' } }
    const input = { ...made, kind: 'promise' as const, public: true, said: anew, basedOn: 1 }
    const changed = await changeWording(ctx, input)
    expect(changed).toMatchObject({ version: 2, approved: false })
    expect(await changeWording(ctx, input)).toMatchObject({ version: 2 })
    expect((await both())[1]).toContain('自分が信じる')
    const marketer = database.ctx({ role: 'marketer' })
    expect((await refusal(approveWording(marketer, changed))).code).toBe('forbidden')
    await approveWording(ctx, changed)
    expect(await both()).toEqual([
      expect.stringContaining('家族に出せるものだけを。'),
      '家族に出せるものだけを。',
    ])
    const used = await refusal(archiveWording(ctx, made))
    expect(used.code).toBe('conflict')
    await archiveTemplate(ctx, one)
    await archiveTemplate(ctx, two)
    await archiveWording(ctx, made)
  })
})
