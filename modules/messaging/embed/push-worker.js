// Stands behind the pages of the shop for who let it call: shows what comes, and opens where it leads.
self.addEventListener('push', (event) => {
  let notice = {}
  try {
    notice = event.data.json()
  } catch {
    return
  }
  const { title, body, url, tag } = notice
  event.waitUntil(self.registration.showNotification(title, { body, tag, data: { url } }))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const { url } = event.notification.data ?? {}
  if (typeof url === 'string' && /^https?:/.test(url)) event.waitUntil(self.clients.openWindow(url))
})
