import { Readable } from 'node:stream'
import type { Config } from './config.ts'
import type { Storage } from './storage.ts'

/** Parts of an upload whose length is not known beforehand; S3 allows 10,000, so up to 80 GB. */
const PART = 8 * 1024 * 1024

/** Files in an S3 bucket. Needs the optional package `@aws-sdk/client-s3`. */
export async function s3Storage(config: Config): Promise<Storage> {
  const s3 = await import('@aws-sdk/client-s3').catch(() => {
    throw new Error(
      'S3_BUCKET is set, but the package @aws-sdk/client-s3 is missing: npm install @aws-sdk/client-s3',
    )
  })
  const client = new s3.S3Client({
    region: config.S3_REGION,
    ...(config.S3_ENDPOINT && { endpoint: config.S3_ENDPOINT, forcePathStyle: true }),
    ...(config.S3_ACCESS_KEY_ID && {
      credentials: {
        accessKeyId: config.S3_ACCESS_KEY_ID,
        secretAccessKey: config.S3_SECRET_ACCESS_KEY,
      },
    }),
    // Some S3-like servers refuse the checksums that the SDK adds by default.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const at = (key: string) => ({ Bucket: config.S3_BUCKET, Key: key })

  return {
    async write(key, from) {
      const { UploadId } = await client.send(new s3.CreateMultipartUploadCommand(at(key)))
      try {
        const parts: { ETag: string | undefined; PartNumber: number }[] = []
        let size = 0
        for await (const body of inParts(from)) {
          const PartNumber = parts.length + 1
          const { ETag } = await client.send(
            new s3.UploadPartCommand({ ...at(key), UploadId, PartNumber, Body: body }),
          )
          parts.push({ ETag, PartNumber })
          size += body.length
        }
        await client.send(
          new s3.CompleteMultipartUploadCommand({
            ...at(key),
            UploadId,
            MultipartUpload: { Parts: parts },
          }),
        )
        return size
      } catch (error) {
        await client
          .send(new s3.AbortMultipartUploadCommand({ ...at(key), UploadId }))
          .catch(() => {})
        throw error
      }
    },
    async read(key) {
      const { Body } = await client.send(new s3.GetObjectCommand(at(key)))
      if (!(Body instanceof Readable)) throw new Error(`S3 answered no content for ${key}`)
      return Body
    },
    async remove(key) {
      await client.send(new s3.DeleteObjectCommand(at(key)))
    },
    async *list(prefix = '') {
      let token: string | undefined
      do {
        const page = await client.send(
          new s3.ListObjectsV2Command({
            Bucket: config.S3_BUCKET,
            Prefix: prefix,
            ContinuationToken: token,
          }),
        )
        for (const object of page.Contents ?? []) if (object.Key) yield object.Key
        token = page.NextContinuationToken
      } while (token)
    },
  }
}

/** At least one part, even of an empty file. */
async function* inParts(from: Readable): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  let sent = false
  for await (const chunk of from) {
    const bytes = Buffer.from(chunk)
    held.push(bytes)
    size += bytes.length
    if (size < PART) continue
    yield Buffer.concat(held)
    sent = true
    held = []
    size = 0
  }
  if (size > 0 || !sent) yield Buffer.concat(held)
}
