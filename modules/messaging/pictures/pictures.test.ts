import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../kernel/http.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { archiveTemplate, createTemplate } from '../templates/decide-template.ts'
import { addPicture, listPictures, removePicture } from './pictures.ts'

let database: TestDatabase
let app: FastifyInstance
beforeAll(async () => {
  database = await openTestDatabase()
  app = await createApp(database.host, database.db)
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const flat = (channels: 3 | 4, alpha = 1) =>
  sharp({
    create: { width: 2000, height: 1000, channels, background: { r: 90, g: 120, b: 60, alpha } },
  })

it('draws a photo anew for mails, without where it was taken, and serves it to whoever has its name', async () => {
  const photo = await flat(3)
    .withExif({ IFD0: { Artist: '田中' }, IFD3: { GPSLatitude: '33/1 35/1 0/1' } })
    .jpeg()
    .toBuffer()
  const added = await addPicture(database.ctx(), { content: photo })
  expect(added).toMatchObject({ width: 1200, height: 600 })
  const answer = await app.inject(new URL(added.address).pathname)
  expect(answer.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
  expect((await sharp(answer.rawPayload).metadata()).exif).toBeUndefined()
  expect((await listPictures(database.ctx())).items[0]).toEqual(added)
  const clear = await flat(4, 0.5).webp().toBuffer()
  expect((await addPicture(database.ctx(), { content: clear })).address).toMatch(/\.png$/)
})

it('goes for good where no template shows it', async () => {
  const added = await addPicture(database.ctx(), { content: await flat(3).png().toBuffer() })
  const { name, address } = added
  const draft = {
    ...{ name: '秋のたより', channel: 'mail' as const, locale: 'ja' as const },
    ...{ purpose: 'news' as const, subject: '秋' },
  }
  const picture = { kind: 'picture' as const, address, alt: '秋の畑', only: null }
  const { templateId } = await createTemplate(database.ctx(), { ...draft, blocks: [picture] })
  await expect(removePicture(database.ctx(), { name })).rejects.toMatchObject({ code: 'conflict' })
  await archiveTemplate(database.ctx(), { templateId })
  await removePicture(database.ctx(), { name })
  expect((await app.inject(new URL(address).pathname)).statusCode).toBe(404)
  expect((await listPictures(database.ctx())).items.map((one) => one.name)).not.toContain(name)
  await expect(removePicture(database.ctx(), { name })).rejects.toMatchObject({ code: 'not_found' })
})

it('takes nothing that only calls itself a picture, and opens nothing else of the storage', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')
  const broken = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64)])
  // A few KB that unpack into one column of 60,000 rows, as a bomb of millions does.
  const column = await sharp({
    create: { width: 1, height: 60_000, channels: 3, background: '#000' },
  })
    .png()
    .toBuffer()
  for (const content of [svg, broken, column, Buffer.from('%PDF-1.4 x')])
    await expect(addPicture(database.ctx(), { content })).rejects.toMatchObject({ code: 'invalid' })
  const name = `${'0'.repeat(32)}.jpg`
  await database.host.storage.write(`messaging/pictures/${name}`, Readable.from(['x']))
  await database.host.storage.write('inbox/secret', Readable.from(['x']))
  for (const wanted of [name, '..%2F..%2Finbox%2Fsecret', 'inbox%2Fsecret', 'x'])
    expect((await app.inject(`/pictures/${wanted}`)).statusCode).toBe(404)
})
