import { call } from '../../../web/api.ts'
import { readSample } from '../contract.ts'

const LOOK_EVERY = 1000
/** Whoever waited this long goes in all the same; the shop fills up behind them. */
const PATIENCE = 120_000

/** Ends when the sample shop is there, so that the first page is full the first time one sees it. */
export async function sampleLoaded(): Promise<void> {
  const latest = Date.now() + PATIENCE
  while (Date.now() < latest) {
    const { working } = await call(readSample, {})
    if (working === null) return
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
  }
}
