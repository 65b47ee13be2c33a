import { personPath } from '../../../../web/paths.ts'
import type { PrintSettings } from '../../card-shapes.rules.ts'

export const outPath = '/post/out'
/** Where the shop says who it is to those it writes to. */
export const senderPath = '/settings/channels'
export const layoutsPath = '/post/out/layouts'
export const newLayoutPath = '/post/out/layouts/new'
export const outCardPath = (cardId: string) => `/post/out/cards/${cardId}`
export const printPath = (printId: string) => `/post/out/prints/${printId}`
export const layoutPath = (layoutId: string) => `/post/out/layouts/${layoutId}`
export const writeCardPath = (personId: string) => `${personPath(personId)}/card`

export const calibrationUrl = ({ offsetX, offsetY }: Pick<PrintSettings, 'offsetX' | 'offsetY'>) =>
  `/api/v1/card-calibration?x=${offsetX}&y=${offsetY}`
