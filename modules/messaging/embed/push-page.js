// On the page of wishes: asks the browser for an address of its own and hands it over with the form.
;(() => {
  const sheet = document.querySelector('[data-push]')
  const form = sheet?.querySelector('form[data-push-form]')
  const say = sheet?.querySelector('[data-push-say]')
  if (!sheet || !form || !say) return

  const tell = (words) => {
    say.textContent = words
  }
  const { key, unable, denied, failed } = sheet.dataset
  if (
    !('serviceWorker' in navigator) ||
    !('PushManager' in window) ||
    !('Notification' in window)
  ) {
    tell(unable)
    return
  }
  tell('')
  form.hidden = false

  const bytes = Uint8Array.from(atob(key.replace(/-/g, '+').replace(/_/g, '/')), (sign) =>
    sign.charCodeAt(0),
  )
  const subscribe = async () => {
    await navigator.serviceWorker.register('/push/worker.js')
    const registration = await navigator.serviceWorker.getRegistration('/push/')
    await active(registration)
    const old = await registration.pushManager.getSubscription()
    // One of an earlier pair of keys, or one that the shop took for dead, is worth nothing.
    if (old && !same(old.options.applicationServerKey, bytes)) await old.unsubscribe()
    return registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: bytes,
    })
  }
  const active = async (registration) => {
    const worker = registration.active ?? registration.waiting ?? registration.installing
    if (!worker || worker.state === 'activated') return
    await new Promise((done) => {
      worker.addEventListener('statechange', () => {
        if (worker.state === 'activated' || worker.state === 'redundant') done()
      })
    })
  }
  const same = (buffer, wanted) => {
    const found = new Uint8Array(buffer ?? [])
    return found.length === wanted.length && found.every((byte, at) => byte === wanted[at])
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const press = form.querySelector('button')
    press.disabled = true
    tell('')
    try {
      if ((await Notification.requestPermission()) !== 'granted') {
        tell(denied)
        return
      }
      const { endpoint, keys } = (await subscribe()).toJSON()
      form.elements.endpoint.value = endpoint
      form.elements.p256dh.value = keys.p256dh
      form.elements.auth.value = keys.auth
      form.submit()
    } catch {
      tell(failed)
    } finally {
      press.disabled = false
    }
  })
})()
