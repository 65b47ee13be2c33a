/** What can be left out of a text, by the word that stands in brackets in its place. */
export const GAP_LABELS = {
  ja: {
    name: 'お名前',
    staff: '担当者名',
    mail: 'メールアドレス',
    phone: '電話番号',
    postal: '郵便番号',
    address: 'ご住所',
    number: '番号',
    card: 'カード番号',
    day: '日づけ',
  },
  en: {
    name: 'name',
    staff: 'our name',
    mail: 'mail address',
    phone: 'telephone',
    postal: 'postcode',
    address: 'address',
    number: 'number',
    card: 'card number',
    day: 'day',
  },
} as const

export type GapKind = keyof (typeof GAP_LABELS)['ja']

const LABELS = Object.values(GAP_LABELS).flatMap((labels) => Object.values(labels))

/** With the brackets that a machine or a hand may have made of ours. */
const GAP = new RegExp(`[［[〔【](?:${LABELS.join('|')})\\d*[］\\]〕】]`, 'g')

/** Places of a draft that its writer has yet to fill in, as they stand there. */
export function gapsIn(words: string): string[] {
  return [...new Set(words.match(GAP) ?? [])]
}
