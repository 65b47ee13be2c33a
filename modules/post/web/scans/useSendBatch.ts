import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { call, urlOf } from '../../../../web/api.ts'
import { upload } from '../../../../web/upload.ts'
import { completeBatch, createBatch, sendFile } from '../../contract.ts'
import type { Pairing } from '../../scans.rules.ts'
import { batchPath } from './paths.ts'

interface Batch {
  pairing: Pairing
  arrivedOn: string | null
  files: readonly File[]
}

const AT_ONCE = 3

/** Sends the files of a batch, a few at once, each to its place; what failed is sent again by `start`. */
export function useSendBatch() {
  const navigate = useNavigate()
  const batchId = useRef<string | null>(null)
  const arrived = useRef(new Set<number>())
  const [state, setState] = useState<{ busy: boolean; done: number; error: unknown }>({
    busy: false,
    done: 0,
    error: null,
  })
  const finish = async () => {
    if (!batchId.current) return
    const params = { batchId: batchId.current }
    await call(completeBatch, { params, body: { files: arrived.current.size } })
    await navigate({ to: batchPath(params.batchId) })
  }
  const sendAll = async ({ pairing, arrivedOn, files }: Batch) => {
    const body = { pairing, ...(arrivedOn && { arrivedOn }) }
    batchId.current ??= (await call(createBatch, { body })).batchId
    const left = files.map((_, at) => at + 1).filter((nth) => !arrived.current.has(nth))
    const next = async (): Promise<void> => {
      const nth = left.shift()
      const file = nth && files[nth - 1]
      if (!nth || !file || !batchId.current) return
      await send(batchId.current, nth, file)
      arrived.current.add(nth)
      setState((before) => ({ ...before, done: arrived.current.size }))
      return next()
    }
    const sent = await Promise.allSettled(Array.from({ length: AT_ONCE }, next))
    const failed = sent.find((one) => one.status === 'rejected')
    if (failed) throw failed.reason
    await finish()
  }
  const start = async (batch: Batch) => {
    setState({ busy: true, done: arrived.current.size, error: null })
    await sendAll(batch).catch((error: unknown) =>
      setState({ busy: false, done: arrived.current.size, error }),
    )
  }
  return { ...state, start, finish }
}

function send(batchId: string, nth: number, file: File) {
  const body = new FormData()
  body.append('file', file)
  const url = urlOf(sendFile, { params: { batchId }, query: { nth } })
  return upload({ url, body, response: sendFile.response })
}
