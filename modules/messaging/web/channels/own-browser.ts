/** Why this browser cannot be called. */
export type Unable = { because: 'unable' | 'denied' } | { because: 'failed'; words: string }

/** The address of this very browser, asked for with the shop's key; needs a press of its owner. */
export async function ownBrowser(publicKey: string): Promise<{ to: string } | Unable> {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window))
    return { because: 'unable' }
  try {
    if ((await Notification.requestPermission()) !== 'granted') return { because: 'denied' }
    const registration = await navigator.serviceWorker.register('/push/worker.js')
    await activeOf(registration)
    const subscription = await registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: publicKey,
    })
    const { endpoint, keys } = subscription.toJSON()
    return { to: JSON.stringify({ endpoint, p256dh: keys?.p256dh, auth: keys?.auth }) }
  } catch (error) {
    return { because: 'failed', words: error instanceof Error ? error.message : '' }
  }
}

function activeOf(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting
  if (registration.active || !worker) return Promise.resolve()
  return new Promise((done) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated' || worker.state === 'redundant') done()
    })
  })
}
