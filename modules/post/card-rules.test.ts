import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addressLines,
  calledOn,
  hasAddress,
  inKanji,
  isForeign,
  piecesOf,
} from './card-address.rules.ts'
import { fitAddress, fitWords } from './card-fit.rules.ts'
import { cardsHtml } from './card-html.rules.ts'
import { aroundWords } from './card-opening.rules.ts'
import { BOXES, type CardFace, type Receiver, SMALLEST } from './card-shapes.rules.ts'
import { fitsAddress } from './card-sides.rules.ts'
import { warningsOf } from './card-warnings.rules.ts'
import { cardDesign } from './contract/layouts.ts'

const design = cardDesign.parse({})
const home: Receiver = {
  familyName: '髙橋',
  givenName: '節子',
  companyName: null,
  postalCode: '225-0011',
  prefecture: '神奈川県',
  city: '横浜市青葉区',
  street: 'あざみ野2-13-7',
  building: null,
}
const face = (words: string, receiver: Receiver | null = home): CardFace => ({
  greeting: '',
  words,
  closing: '',
  writer: '佐藤 由美',
  shop: 'ひだまり堂',
  receiver,
  code: null,
})

describe('an address on a card', () => {
  it('has its figures in kanji, place by place, with one dash between them', () => {
    expect(inKanji('あざみ野2-13-7')).toBe('あざみ野二－一三－七')
    expect(inKanji('１０ー２')).toBe('一〇－二')
    expect(inKanji('センター')).toBe('センター')
  })

  it('puts short numbers side by side and longer ones below each other', () => {
    expect(piecesOf('11月1234番')).toEqual([
      { text: '11', turned: true },
      { text: '月', turned: false },
      { text: '１２３４', turned: false },
      { text: '番', turned: false },
    ])
  })

  it('calls a person 様, a company 御中, and somebody abroad neither', () => {
    expect(calledOn(home).honorific).toBe('様')
    const company = { ...home, familyName: null, givenName: null, companyName: 'ひまわり薬局' }
    expect(calledOn(company)).toMatchObject({ family: 'ひまわり薬局', honorific: '御中' })
    const abroad = { ...home, prefecture: null, city: 'London', street: '221B Baker Street' }
    expect(isForeign(abroad)).toBe(true)
    expect(calledOn(abroad).honorific).toBe('')
  })

  it('is none without a town or a street', () => {
    const bare = { ...home, prefecture: '東京都', city: null, street: ' ' }
    expect(hasAddress(bare)).toBe(false)
    expect(hasAddress(null)).toBe(false)
    expect(addressLines(home)).toEqual(['神奈川県横浜市青葉区あざみ野2-13-7'])
  })

  it('of any length is cut without losing a sign, or refused', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[京都府市区町丁目番地0-9\-ー 山田]{1,120}$/), (line) => {
        const fitted = fitAddress([line], { along: 80, columns: 4 }, { most: 14, least: 8 })
        if (fitted) expect(fitted.lines.map(({ text }) => text).join('')).toBe(line)
        else expect(line.length).toBeGreaterThan(40)
      }),
    )
  })

  it('too long for the card is refused', () => {
    expect(fitsAddress('postcard', design, home)).toBe(true)
    expect(fitsAddress('postcard', design, { ...home, street: '長'.repeat(300) })).toBe(false)
  })
})

describe('the greeting of the layout', () => {
  const layout = { greeting: 'いつもありがとうございます。', closing: 'かしこ' }
  const around = (words: string, more: object = {}) =>
    aroundWords({ words, greeting: null, closing: null, ...more }, layout, home)

  it.each([
    '髙橋 節子 様\nお便りをありがとうございます。',
    '髙橋節子さん、お元気ですか。',
    '髙橋様\nお便りを拝見しました。',
    '拝啓 秋も深まりました。',
    '　前略　ご注文の品について',
  ])('is left out above words that begin as a letter does: %s', (words) => {
    expect(around(words)).toEqual({ greeting: '', closing: '' })
  })

  it.each([
    'お便りをありがとうございます。',
    'お客様の声を、皆で読みました。',
    'さんまの季節です。',
  ])('stands above other words: %s', (words) => expect(around(words)).toEqual(layout))

  it('is what was typed for this card, whatever the words are', () => {
    const typed = { greeting: 'こんにちは。', closing: null }
    expect(around('拝啓', typed)).toEqual({ greeting: 'こんにちは。', closing: '' })
  })
})

it('what the shop has not set up is said before a card is printed', () => {
  const sender = { ...design.sender, address: '東京都港区1-1' }
  expect(warningsOf({ ...design, sender }, 'https://post.example.jp/k')).toEqual([])
  expect(warningsOf(design, 'https://post.example.jp/k')).toEqual(['no_sender'])
  expect(warningsOf({ ...design, sender }, 'http://post.example.jp/k')).toEqual(['local_url'])
  expect(warningsOf({ ...design, sender }, 'https://localhost:3000/k')).toEqual(['local_url'])
  expect(warningsOf({ ...design, sender, code: false }, 'http://localhost:3000/k')).toEqual([])
})

describe('words on a card', () => {
  it('get smaller with their number and are then said to be too long', () => {
    const few = fitWords('postcard', design, face('お便りをありがとうございます。'))
    const many = fitWords('postcard', design, face('お便りをありがとう。'.repeat(25)))
    expect(few?.size).toBe(13)
    expect(many?.size).toBeLessThan(13)
    expect(many?.size).toBeGreaterThanOrEqual(SMALLEST)
    expect(fitWords('postcard', design, face('長い。'.repeat(400)))).toBeNull()
    expect(fitWords('letter', design, face('長い。'.repeat(400)))).not.toBeNull()
  })

  it('of a long letter go on over the page, every one of them, the closing never alone', () => {
    const paragraph = fc.stringMatching(/^[あいうえおがぎ、。 a-z0-9]{0,180}$/)
    const written = fc.array(paragraph, { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(written, fc.constantFrom('vertical', 'horizontal'), (parts, direction) => {
        const letter = { ...design, direction }
        const said = { ...face(parts.join('\n')), greeting: '拝啓', closing: '敬具' }
        const fit = fitWords('letter', letter, said)
        if (!fit) return
        const bare = (text: string) => text.replace(/\s/g, '')
        const on = fit.sheets.map((sheet) => sheet.map(({ text }) => text).join(''))
        const whole = `拝啓${said.words}敬具ひだまり堂　佐藤 由美`
        expect(bare(on.join(''))).toBe(bare(whole))
        expect(fit.sheets.at(-1)?.some(({ name }) => name === '')).toBe(true)
        expect(fit.size).toBeGreaterThanOrEqual(design.size - 1)
      }),
      { numRuns: 60 },
    )
    const page = cardsHtml([{ design, face: face('長いお便りです。'.repeat(300)) }], {
      kind: 'letter',
      settings: { sides: 'words', paper: 'single', offsetX: 0, offsetY: 0 },
      title: '',
      fonts: '',
    })
    expect([...page.matchAll(/class="folio">([^<]+)/g)].map(([, said]) => said)).toEqual([
      '1 / 3',
      '2 / 3',
      '3 / 3',
    ])
    expect(fitWords('letter', design, face('長い。'.repeat(4000)))).toBeNull()
  })

  it('are escaped, names of files and scripts included', () => {
    const settings = { sides: 'both', paper: 'single', offsetX: 1.5, offsetY: -1 } as const
    const wicked = face('<script>alert(1)</script>"&', { ...home, givenName: '<img src=x>' })
    const page = cardsHtml([{ design, face: wicked }], {
      kind: 'postcard',
      settings,
      title: '<b>',
      fonts: '/fonts/print.css',
    })
    expect(page).not.toMatch(/<script|<img|<b>&lt;/)
    expect(page).toContain('translate(1.5mm, -1mm)')
  })

  it('of four cards stand on two sheets of A4, the back mirrored', () => {
    const settings = { sides: 'both', paper: 'a4', offsetX: 0, offsetY: 0 } as const
    const cards = ['一', '二', '三', '四', '五'].map((words) => ({ design, face: face(words) }))
    const page = cardsHtml(cards, { kind: 'postcard', settings, title: '', fonts: '' })
    expect(page.match(/<section class="sheet"/g)).toHaveLength(4)
    expect(page).toContain('@page { size: 210mm 297mm')
    const [, words] = page.split('data-side="words"')
    expect(words).toMatch(/left:105mm;top:0.5mm[\s\S]*一[\s\S]*left:5mm;top:0.5mm[\s\S]*二/)
  })
})

it('the frames of the postal code are as wide as Japan Post says', () => {
  expect((BOXES.at.at(-1) ?? 0) + BOXES.width).toBeCloseTo(BOXES.total)
})
