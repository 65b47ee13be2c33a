/**
 * A survey on a page of the shop, in one file and as it is:
 *   <script async src="https://…/embed/survey.js" data-survey="…"></script>
 * The sheet stands in a frame of its own; nothing is kept in this browser and no cookie is sent.
 */
;(() => {
  const me = document.currentScript
  const slug = me?.dataset.survey ?? ''
  if (!me || !/^[0-9a-f]{12}$/.test(slug)) return
  const lang = (me.dataset.lang || document.documentElement.lang || 'ja').slice(0, 2)
  const WORDS = {
    ja: { open: 'お声をお聞かせください', close: '閉じる', title: 'アンケート' },
    en: { open: 'Tell us what you think', close: 'Close', title: 'Survey' },
  }
  const t = WORDS[lang] || WORDS.ja
  const el = (tag, props = {}, ...children) => {
    const node = document.createElement(tag)
    for (const [name, value] of Object.entries(props)) {
      if (name in node) node[name] = value
      else node.setAttribute(name, value)
    }
    node.append(...children)
    return node
  }
  const style = el('style', {
    textContent: `
:host{all:initial;position:fixed;left:16px;bottom:16px;z-index:2147483000;font:16px/1.7 "Noto Sans JP","Hiragino Sans",sans-serif;color:#22262c}
*{box-sizing:border-box;font:inherit;color:inherit}
[hidden]{display:none!important}
button{min-height:44px;padding:6px 18px;border:0;border-radius:22px;background:#234768;color:#fff;cursor:pointer}
button.plain{background:none;color:#234768;padding:6px 10px}
:focus-visible{outline:3px solid #6f91b0;outline-offset:2px}
section{display:flex;flex-direction:column;width:min(420px,calc(100vw - 32px));height:min(680px,calc(100vh - 32px));background:#fdfcf8;border-radius:10px;box-shadow:0 12px 32px -8px rgba(40,36,24,.4);overflow:hidden}
header{display:flex;align-items:center;justify-content:space-between;padding:4px 6px 4px 16px;border-bottom:1px solid #e2ddd0;font-weight:500}
iframe{flex:1;width:100%;border:0}`,
  })
  const opener = el('button', { type: 'button', textContent: t.open })
  const closer = el('button', { type: 'button', className: 'plain', textContent: t.close })
  const panel = el(
    'section',
    { hidden: true, role: 'dialog', 'aria-label': t.title },
    el('header', {}, el('span', { textContent: t.title }), closer),
  )
  const host = el('div')
  host.attachShadow({ mode: 'open' }).append(style, opener, panel)
  opener.onclick = () => {
    // Asked for only when somebody wants to answer.
    if (!panel.querySelector('iframe')) {
      const src = `${new URL(me.src).origin}/s/f/${slug}?frame=1&lang=${lang}`
      panel.append(el('iframe', { src, title: t.title, referrerPolicy: 'no-referrer' }))
    }
    panel.hidden = false
    opener.hidden = true
    closer.focus()
  }
  const close = () => {
    panel.hidden = true
    opener.hidden = false
    opener.focus()
  }
  closer.onclick = close
  panel.onkeydown = (event) => {
    if (event.key === 'Escape') close()
  }
  document.body.append(host)
})()
