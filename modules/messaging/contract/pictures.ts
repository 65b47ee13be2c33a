import { z } from 'zod'
import { endpoint } from '../../../kernel/endpoint.ts'

const picture = z.object({
  name: z.string(),
  address: z.string(),
  width: z.int(),
  height: z.int(),
  size: z.int(),
})
export type Picture = z.output<typeof picture>

export const listPictures = endpoint({
  method: 'GET',
  path: '/api/v1/pictures',
  summary: 'Pictures for mails, the newest first',
  response: z.object({ items: z.array(picture) }),
})

/** Multipart, one field `file`: JPEG, PNG, WebP, GIF or AVIF. */
export const addPicture = endpoint({
  method: 'POST',
  path: '/api/v1/pictures',
  summary: 'Keep a picture for mails; it gets an address that nobody guesses',
  response: picture,
})

export const removePicture = endpoint({
  method: 'DELETE',
  path: '/api/v1/pictures/:name',
  summary: 'Take a picture away for good, from mails that were sent too',
  params: z.object({ name: z.string().regex(/^[0-9a-f]{32}\.(jpg|png)$/) }),
  response: z.object({}),
})
