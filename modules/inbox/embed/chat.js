/**
 * The chat on a page of the shop, in one file and as it is:
 *   <script async src="https://…/embed/chat.js"></script>
 * Stands in a shadow tree of its own, keeps one signed token in this browser, sends no cookies.
 */
;(() => {
  const me = document.currentScript
  if (!me || window.kizunaChat) return
  window.kizunaChat = true
  const base = `${new URL(me.src).origin}/embed/chat`
  const lang = (me.dataset.lang || document.documentElement.lang || 'ja').slice(0, 2)
  const WORDS = {
    ja: {
      open: 'チャットで聞く',
      close: '閉じる',
      title: 'チャット',
      greeting: 'なんでもお聞かせください。人がお返事します。',
      write: 'メッセージ',
      send: '送る',
      mail: 'お返事を受け取るメールアドレス（なくてもかまいません）',
      keep: '知らせる',
      kept: 'このページを閉じても、お返事はメールに届きます。',
      wait: '受け取りました。お返事まで少しお待ちください。',
      failed: '送れませんでした。書いた文は残っています。もう一度お試しください。',
      badMail: 'メールアドレスをお確かめください。',
      you: 'お客様',
      us: 'お店',
    },
    en: {
      open: 'Ask us',
      close: 'Close',
      title: 'Chat',
      greeting: 'Please ask us anything. A person will answer.',
      write: 'Your message',
      send: 'Send',
      mail: 'Mail address for our answer (if you like)',
      keep: 'Tell us',
      kept: 'You may close this page; our answer will come by mail.',
      wait: 'We have it. Please give us a moment to answer.',
      failed: 'It could not be sent. Your words are still here; please try again.',
      badMail: 'Please check the mail address.',
      you: 'You',
      us: 'Shop',
    },
  }
  const t = WORDS[lang] || WORDS.ja
  const KEY = `kizuna-chat:${base}`
  const stored = {
    get: () => {
      try {
        return localStorage.getItem(KEY)
      } catch {
        return null
      }
    },
    set: (token) => {
      try {
        localStorage.setItem(KEY, token)
      } catch {
        // A browser that keeps nothing still talks until the page is left.
      }
    },
  }
  let token = stored.get()
  let after = ''
  let timer = 0
  let hasMail = false
  let begun = false
  let pause = 4000

  const ask = async (method, path, body) => {
    const headers = {}
    if (token) headers.authorization = `Bearer ${token}`
    if (body) headers['content-type'] = 'application/json'
    const answer = await fetch(base + path, {
      method,
      headers,
      credentials: 'omit',
      body: body && JSON.stringify(body),
    })
    if (!answer.ok) throw Object.assign(new Error(), { status: answer.status })
    return answer.json()
  }

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
:host{all:initial;position:fixed;right:16px;bottom:16px;z-index:2147483000;font:16px/1.7 "Noto Sans JP","Hiragino Sans",sans-serif;color:#22262c}
*{box-sizing:border-box;font:inherit;color:inherit}
[hidden]{display:none!important}
button{min-height:44px;padding:6px 18px;border:0;border-radius:22px;background:#234768;color:#fff;cursor:pointer}
button.plain{background:none;color:#234768;padding:6px 10px}
:focus-visible{outline:3px solid #6f91b0;outline-offset:2px}
section{display:flex;flex-direction:column;width:min(360px,calc(100vw - 32px));height:min(560px,calc(100vh - 32px));background:#fdfcf8;border-radius:10px;box-shadow:0 12px 32px -8px rgba(40,36,24,.4);overflow:hidden}
header{display:flex;align-items:center;justify-content:space-between;padding:4px 6px 4px 16px;border-bottom:1px solid #e2ddd0;font-weight:500}
ol{flex:1;overflow-y:auto;list-style:none;margin:0;padding:14px 16px;display:flex;flex-direction:column;gap:10px}
li{max-width:85%;padding:8px 12px;border-radius:8px;background:#eeeae0;white-space:pre-wrap;overflow-wrap:anywhere}
li.you{align-self:flex-end;background:#dce5ed}
li small{display:block;font-size:12px;color:#63635f}
p{margin:0;padding:6px 16px;font-size:14px;color:#4d525a}
p.fault{color:#962637}
form{display:flex;gap:8px;padding:10px 12px;border-top:1px solid #e2ddd0;align-items:end;flex-wrap:wrap}
label{flex:1 1 100%;font-size:13px;color:#4d525a}
textarea,input{flex:1;min-width:0;padding:8px 10px;border:1px solid #8a8577;border-radius:6px;background:#fff;resize:none}`,
  })
  const opener = el('button', { type: 'button', textContent: t.open })
  const closer = el('button', { type: 'button', className: 'plain', textContent: t.close })
  const name = el('span', { textContent: t.title })
  const hello = el('p', { textContent: t.greeting })
  const list = el('ol', { 'aria-live': 'polite', tabIndex: 0 })
  const note = el('p', { role: 'status', hidden: true })
  const text = el('textarea', { rows: 2, maxLength: 4000, id: 'words', required: true })
  const send = el('button', { textContent: t.send })
  const form = el('form', {}, el('label', { htmlFor: 'words', textContent: t.write }), text, send)
  const mail = el('input', { type: 'email', id: 'mail', autocomplete: 'email', required: true })
  const mailForm = el(
    'form',
    { hidden: true },
    el('label', { htmlFor: 'mail', textContent: t.mail }),
    mail,
    el('button', { textContent: t.keep }),
  )
  const panel = el(
    'section',
    { hidden: true, role: 'dialog', 'aria-label': t.title },
    el('header', {}, name, closer),
    hello,
    list,
    note,
    mailForm,
    form,
  )
  const host = el('div')
  host.attachShadow({ mode: 'open' }).append(style, opener, panel)

  const say = (words, isFault) => {
    note.textContent = words
    note.className = isFault ? 'fault' : ''
    note.hidden = !words
  }

  const add = ({ id, isOurs, words, at }) => {
    after = at
    if (list.querySelector(`[data-id="${id}"]`)) return
    const who = el('small', { textContent: isOurs ? t.us : t.you })
    list.append(el('li', { className: isOurs ? '' : 'you', 'data-id': id }, who, words))
    list.scrollTop = list.scrollHeight
    if (isOurs) say('')
  }

  const look = async () => {
    clearTimeout(timer)
    if (panel.hidden || !token) return
    try {
      if (!document.hidden) {
        const answer = await ask(
          'GET',
          `/lines${after ? `?after=${encodeURIComponent(after)}` : ''}`,
        )
        answer.lines.forEach(add)
        hasMail = answer.hasMail
        begun = answer.begun
        mailForm.hidden = hasMail || !begun
        pause = answer.lines.length ? 4000 : Math.min(pause * 1.2, 20000)
      }
    } catch (error) {
      // A token of another installation: begin anew with the next word.
      if (error.status === 403) token = null
      pause = 20000
    }
    timer = setTimeout(look, pause)
  }

  const open = async () => {
    panel.hidden = false
    opener.hidden = true
    text.focus()
    look()
    try {
      const { title, greeting } = await ask('GET', '/settings')
      if (title) name.textContent = title
      if (greeting) hello.textContent = greeting
    } catch {
      // The words that came with it stand there already.
    }
  }
  const close = () => {
    panel.hidden = true
    opener.hidden = false
    opener.focus()
    clearTimeout(timer)
  }
  opener.onclick = open
  closer.onclick = close
  panel.onkeydown = (event) => {
    if (event.key === 'Escape') close()
    // Enter ends a conversion of kana first of all, so it alone sends nothing.
    const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing
    if (sends && event.target === text) form.requestSubmit()
  }
  document.addEventListener('visibilitychange', () => {
    pause = 4000
    look()
  })

  let pending = null
  form.onsubmit = async (event) => {
    event.preventDefault()
    const words = text.value.trim()
    if (!words) return
    send.disabled = true
    // The same words after a failure are the same word, should the first try have arrived.
    if (pending?.words !== words) pending = { id: uuid(), words, page: location.href.slice(0, 500) }
    try {
      if (!token) {
        token = (await ask('POST', '/talks')).token
        stored.set(token)
      }
      await ask('POST', '/words', pending)
      pending = null
      text.value = ''
      say(t.wait)
      pause = 4000
      await look()
    } catch {
      say(t.failed, true)
    }
    send.disabled = false
    text.focus()
  }

  mailForm.onsubmit = async (event) => {
    event.preventDefault()
    try {
      await ask('PUT', '/mail', { mail: mail.value })
      mailForm.hidden = true
      say(t.kept)
    } catch {
      say(t.badMail, true)
    }
  }

  // crypto.randomUUID is there only on pages with TLS.
  const uuid = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16))
    bytes[6] = (bytes[6] & 15) | 64
    bytes[8] = (bytes[8] & 63) | 128
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
  }

  const place = () => document.body.append(host)
  if (document.body) place()
  else addEventListener('DOMContentLoaded', place)
})()
