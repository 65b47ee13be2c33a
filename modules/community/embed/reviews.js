/**
 * Reviews of one product on a page of the shop, in one file and as it is:
 *   <script async src="https://…/embed/reviews.js" data-sku="AO-60"></script>
 * Stands where the tag stands, in a shadow tree of its own; keeps nothing and sends nothing.
 */
;(async () => {
  const me = document.currentScript
  const sku = me?.dataset.sku
  if (!me || !sku) return
  const base = new URL(me.src).origin
  const lang = (me.dataset.lang || document.documentElement.lang || 'ja').slice(0, 2)
  const WORDS = {
    ja: {
      title: 'お客様のクチコミ',
      count: (n) => `${n}件`,
      none: 'まだクチコミはありません。',
      write: 'クチコミを書く',
      rewarded: 'この投稿には特典をお渡ししています',
      from: (shop) => `${shop}より`,
      stars: (n) => `5つ星のうち${n}`,
      nobody: 'お名前なし',
    },
    en: {
      title: 'Reviews',
      count: (n) => (n === 1 ? '1 review' : `${n} reviews`),
      none: 'There are no reviews yet.',
      write: 'Write a review',
      rewarded: 'The writer was rewarded for this review',
      from: (shop) => `From ${shop}`,
      stars: (n) => `${n} of 5 stars`,
      nobody: 'No name',
    },
  }
  const words = WORDS[lang] || WORDS.ja
  const limit = me.dataset.limit || '10'
  const query = new URLSearchParams({ sku, limit })
  const answer = await fetch(`${base}/api/v1/public/reviews?${query}`, {
    credentials: 'omit',
  }).catch(() => null)
  // A page of the shop must not suffer because we cannot be reached.
  if (!answer?.ok) return
  const { count, mean, items, shop, writeUrl, jsonLd } = await answer.json()

  const place = document.createElement('div')
  const root = place.attachShadow({ mode: 'open' })
  const add = (parent, tag, text, attributes = {}) => {
    const node = document.createElement(tag)
    if (text) node.textContent = text
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value)
    parent.append(node)
    return node
  }
  const stars = (parent, value) => {
    const full = Math.round(value)
    add(parent, 'span', '★'.repeat(full) + '☆'.repeat(5 - full), {
      class: 'stars',
      role: 'img',
      'aria-label': words.stars(Math.round(value * 10) / 10),
    })
  }

  add(
    root,
    'style',
    `:host{display:block;color-scheme:light dark;font:inherit;line-height:1.7}
section{max-width:46rem;color:inherit}
h2{font-size:1.15em;margin:0 0 .4em}
.stars{color:#a8590f;letter-spacing:.08em}
.sum{display:flex;flex-wrap:wrap;gap:.2em .8em;align-items:baseline;margin:0 0 .6em}
.sum b{font-size:1.5em}
ul{list-style:none;margin:0;padding:0}
li{border-top:1px solid rgba(128,128,128,.35);padding:1em 0}
p{margin:.3em 0;white-space:pre-wrap;overflow-wrap:anywhere}
.who,.mark{font-size:.875em}
.mark{display:inline-block;border:1px solid currentColor;border-radius:4px;padding:0 .5em}
.reply{border-left:3px solid rgba(128,128,128,.5);padding-left:.9em;margin-top:.6em}
a{color:inherit;display:inline-block;padding:.6em 0}
@media (prefers-color-scheme:dark){.stars{color:#e6a15c}}`,
  )
  const box = add(root, 'section', '', { 'aria-label': words.title, lang })
  add(box, 'h2', words.title)
  if (mean === null) add(box, 'p', words.none)
  else {
    const sum = add(box, 'p', '', { class: 'sum' })
    stars(sum, mean)
    add(sum, 'b', mean.toFixed(1))
    add(sum, 'span', words.count(count))
  }
  const list = add(box, 'ul')
  for (const item of items) {
    const line = add(list, 'li')
    stars(line, item.stars)
    add(line, 'p', item.words)
    add(line, 'p', `${item.name || words.nobody} ・ ${item.writtenOn}`, { class: 'who' })
    if (item.isRewarded) add(line, 'p', words.rewarded, { class: 'mark' })
    if (item.reply) {
      const reply = add(line, 'div', '', { class: 'reply' })
      add(reply, 'p', words.from(shop), { class: 'who' })
      add(reply, 'p', item.reply)
    }
  }
  if (writeUrl) add(box, 'a', words.write, { href: writeUrl, target: '_blank', rel: 'noopener' })
  me.after(place)
  if (jsonLd) {
    const data = add(document.head, 'script', '', { type: 'application/ld+json' })
    data.textContent = JSON.stringify(jsonLd)
  }
})()
