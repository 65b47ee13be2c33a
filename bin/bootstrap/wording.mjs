const TEXTS = {
  oldNode: {
    ja: 'Kizunaには Node.js {needed} 以降が要ります（いまは {found} です）。https://nodejs.org/ から新しい版を入れてください。',
    en: 'Kizuna needs Node.js {needed} or later, and this is {found}. Get a newer one from https://nodejs.org/.',
  },
  installing: {
    ja: 'パッケージを入れています（初回は1分ほどかかります）…',
    en: 'Installing packages (about a minute the first time)…',
  },
  linked: {
    ja: 'node_modules は別の場所へのリンクで、そこのパッケージはこの版のものではありません。リンクを消して、もう一度始めてください。',
    en: 'node_modules is a link to another place, whose packages are not those of this version. Remove the link and start again.',
  },
  installFailed: {
    ja: 'パッケージを入れられませんでした。上の npm の知らせをご確認ください。',
    en: 'The packages could not be installed. See what npm says above.',
  },
  building_server: { ja: 'サーバーを組み立てています…', en: 'Building the server…' },
  building_web: { ja: '画面を組み立てています…', en: 'Building the screens…' },
  buildFailed: {
    ja: '組み立てに失敗しました。上の知らせをご確認ください。',
    en: 'The build failed. See the message above.',
  },
  waiting: {
    ja: '同時に始まったもう一つの準備が終わるのを待っています…',
    en: 'Waiting for another start to finish preparing…',
  },
}

const { LC_ALL, LC_MESSAGES, LANG } = process.env
const locale = /^ja/.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'ja' : 'en'

/** One short line to the person at the terminal. */
export function say(key, values = {}) {
  const line = TEXTS[key][locale].replace(/\{(\w+)\}/g, (_, name) => values[name])
  process.stderr.write(`${line}\n`)
}
