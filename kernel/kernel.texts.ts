import { defineTexts } from './i18n.ts'

export const texts = defineTexts('kernel', {
  forbidden: {
    ja: 'この操作には「{{permission}}」の権限が要ります。責任者の方にお願いしてください。',
    en: 'This needs the permission "{{permission}}". Ask an owner of this installation for it.',
  },
  signIn: {
    ja: 'ご本人の確認が要ります。サインインするか、秘密のAPIキーを付けてください。',
    en: 'Sign in first, or send a secret API key.',
  },
  noSuchAddress: {
    ja: 'そのアドレスはありません。つづりをご確認ください。',
    en: 'There is nothing at this address. Check its spelling.',
  },
  badRequest: {
    ja: '送られた内容に直すところがあります。',
    en: 'Something in the request needs a correction.',
  },
  badJson: {
    ja: 'JSONとして読めませんでした。書き方をご確認ください。',
    en: 'The body is not valid JSON. Check its syntax.',
  },
  tooLarge: {
    ja: '送られた内容が大きすぎます（上限 {{limit}}）。分けてお送りください。',
    en: 'The request is too large (limit {{limit}}). Send it in parts.',
  },
  tooDeep: {
    ja: '入れ子が深すぎます（上限 {{limit}}段）。',
    en: 'The body is nested too deeply (limit {{limit}} levels).',
  },
  mediaType: {
    ja: '内容の種類（Content-Type）が違います。JSONでお送りください。',
    en: 'Wrong Content-Type. Send JSON.',
  },
  tooMany: {
    ja: 'つづけて試されたため、少しお休みしています。{{seconds}}秒たってからお試しください。',
    en: 'Too many tries. Wait {{seconds}} seconds and try again.',
  },
  otherOrigin: {
    ja: 'ほかのサイトからの操作はお受けできません。この画面からやり直してください。',
    en: 'Requests from another site are refused. Use this console itself.',
  },
  fault: {
    ja: 'こちらの不具合で、できませんでした。もう一度お試しください。つづくときは番号 {{requestId}} をお知らせください。',
    en: 'Something failed on our side. Please try again; if it goes on, quote the number {{requestId}}.',
  },
  savedAtOnce: {
    ja: '同じものが、ちょうど今ほかで保存されました。画面を読みなおしてから、もう一度お試しください。',
    en: 'The same was saved elsewhere at this very moment. Load the page again, then try once more.',
  },
  keyReused: {
    ja: '同じ Idempotency-Key が、ちがう内容で使われました。新しいキーをお使いください。',
    en: 'This Idempotency-Key was used with a different request. Use a new key.',
  },
  keyInFlight: {
    ja: '同じ Idempotency-Key の処理がまだ続いています。少し待ってからお試しください。',
    en: 'A request with this Idempotency-Key is still running. Wait a moment and try again.',
  },
  answerForgotten: {
    ja: 'この Idempotency-Key の処理はもう済んでいます。そのときのお返事は残していないため、結果は一覧などでお確かめください。',
    en: 'The request with this Idempotency-Key was handled already. Its answer is no longer kept; look at what is there now.',
  },
  rightsChanged: {
    ja: 'この Idempotency-Key の処理はもう済んでいますが、そのあと権限が変わったため、お返事をもう一度お見せできません。',
    en: 'The request with this Idempotency-Key was handled already. Your rights have changed since, so its answer is not shown again.',
  },
  keyTooLong: {
    ja: 'Idempotency-Key は 255 文字までです。',
    en: 'An Idempotency-Key has at most 255 characters.',
  },
  badNul: {
    ja: '使えない文字（NUL）が入っています。取り除いてください。',
    en: 'The text holds a NUL character. Remove it.',
  },
  badCursor: {
    ja: 'つづきの印（cursor）が読めません。はじめからお読みください。',
    en: 'This cursor is not one of ours. Start from the first page.',
  },
  halfCharacter: {
    ja: '途中で切れた文字（絵文字など）が入っています。取り除いてください。',
    en: 'The text holds half a character, such as a cut emoji. Remove it.',
  },
})
