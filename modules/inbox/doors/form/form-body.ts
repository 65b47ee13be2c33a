import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { formOf } from '../../../../portal/door.ts'

export const FILES = { most: 3, bytes: 8 * 1024 * 1024 }

export interface FormFile {
  name: string
  declared: string
  content: Buffer
}

export interface SentForm {
  field: (name: string) => string
  files: FormFile[]
  /** A file was larger than we take. */
  isTooLarge: boolean
  /** It broke off or was no form; what came before it is here, if it could be read. */
  isBroken: boolean
}

const LONGEST_FIELD = 20_000

/** What somebody sent with or without files; browsers send an empty file where none was chosen. */
export async function readForm(request: FastifyRequest): Promise<SentForm> {
  if (!request.isMultipart()) {
    const form = formOf(request)
    return {
      field: (name) => clean(form.one(name) ?? ''),
      files: [],
      isTooLarge: false,
      isBroken: false,
    }
  }
  const fields = new Map<string, string>()
  const files: FormFile[] = []
  let isTooLarge = false
  let isBroken = false
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        if (!fields.has(part.fieldname)) fields.set(part.fieldname, clean(String(part.value ?? '')))
        continue
      }
      const content = await contentOf(part)
      if (!content) isTooLarge = true
      else if (content.length > 0)
        files.push({ name: part.filename ?? '', declared: part.mimetype, content })
    }
  } catch (error) {
    // Whoever sends beyond all limits is told so with another page.
    if (isTooMuch(error)) throw error
    request.log.info({ err: error }, 'a form could not be read to its end')
    isBroken = true
  }
  return { field: (name) => fields.get(name) ?? '', files, isTooLarge, isBroken }
}

const isTooMuch = (error: unknown) =>
  error instanceof Error && 'statusCode' in error && error.statusCode === 413

/** Read to its end in any case, or the rest of the form never comes. */
async function contentOf(part: MultipartFile): Promise<Buffer | null> {
  const parts: Buffer[] = []
  for await (const chunk of part.file) parts.push(chunk)
  return part.file.truncated ? null : Buffer.concat(parts)
}

const clean = (text: string) =>
  text
    .replaceAll('\u0000', '')
    .replace(/\r\n?/g, '\n')
    .toWellFormed()
    .trim()
    .slice(0, LONGEST_FIELD)
