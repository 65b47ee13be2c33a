import type { z } from 'zod'
import { ApiError, refusalOf } from './api.ts'
import { surroundings } from './surroundings.ts'
import { translateNow } from './texts.ts'
import { texts } from './web.texts.ts'

export interface Upload<R extends z.ZodType> {
  url: string
  body: FormData | Blob
  response: R
  onProgress?: (sent: number, total: number) => void
  signal?: AbortSignal
}

/** Sends a file with progress, which `fetch` cannot tell. Throws `ApiError`. */
export function upload<R extends z.ZodType>(of: Upload<R>): Promise<z.output<R>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', of.url)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('accept-language', surroundings().locale)
    request.setRequestHeader('idempotency-key', crypto.randomUUID())
    request.upload.onprogress = (event) => of.onProgress?.(event.loaded, event.total)
    request.onerror = () =>
      reject(
        new ApiError({ code: 'offline', status: 0, message: translateNow(texts.uploadBroken) }),
      )
    request.onabort = () => reject(new DOMException('', 'AbortError'))
    request.onload = async () => {
      const response = new Response(request.responseText || null, {
        status: request.status,
        headers: { 'x-request-id': request.getResponseHeader('x-request-id') ?? '' },
      })
      if (!response.ok) return reject(await refusalOf(response))
      const read = of.response.safeParse(await response.json().catch(() => undefined))
      if (read.success) resolve(read.data)
      else
        reject(
          new ApiError({
            code: 'fault',
            status: request.status,
            message: translateNow(texts.fault),
          }),
        )
    }
    of.signal?.addEventListener('abort', () => request.abort())
    request.send(of.body)
  })
}
