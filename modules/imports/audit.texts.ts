import { defineTexts } from '../../kernel/i18n.ts'

/** What this module's actions are called in the audit trail, and its permissions on screens. */
export const auditTexts = defineTexts('imports-audit', {
  created: { ja: 'ファイルを預けました', en: 'Uploaded a file' },
  started: { ja: '取り込みを始めました', en: 'Started an import' },
  stopped: { ja: '取り込みを止めました', en: 'Stopped an import' },
  finished: { ja: '取り込みが終わりました', en: 'Finished an import' },
  corrected: { ja: '取れなかった行を直しました', en: 'Corrected rows that were not taken' },
  kept: { ja: '列の対応づけを覚えました', en: 'Kept a mapping' },
  discarded: { ja: '取り込みをやめました', en: 'Discarded an import' },
  undone: { ja: '取り込みの取り消しを始めました', en: 'Began to undo an import' },
  undoFinished: { ja: '取り込みの取り消しが終わりました', en: 'Finished undoing an import' },
  fileExported: {
    ja: '取り込んだファイルを書き出しました',
    en: 'Downloaded the file of an import',
  },
  privacyRequest: {
    ja: 'Shopifyから個人情報の依頼が届きました',
    en: 'Received a privacy request from Shopify',
  },
  privacyRequestDone: { ja: '個人情報の依頼を済ませました', en: 'Finished a privacy request' },
  mayRead: { ja: '取り込みの記録を見る', en: 'See imports' },
  mayRun: { ja: 'ファイルを取り込む・取り消す', en: 'Run and undo imports' },
})
