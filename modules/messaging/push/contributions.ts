import type { FactKind } from '../../activity/index.ts'
import type { PersonPart } from '../../people/index.ts'
import { pushTexts as texts } from '../push.texts.ts'
import { eraseDevices, exportDevices } from './devices.queries.ts'

const deviceOf = ({ device }: Record<string, unknown>) => (typeof device === 'string' ? device : '')

export const pushFacts: Record<string, FactKind> = {
  'push.taken': {
    weight: 'deed',
    group: 'contact',
    icon: 'bell',
    title: texts.factTaken,
    line: deviceOf,
  },
  'push.ended': {
    weight: 'system',
    group: 'contact',
    icon: 'bell',
    title: texts.factEnded,
    titleOf: ({ because }, t) => t(because === 'gone' ? texts.factGone : texts.factEnded),
    line: deviceOf,
  },
}

/** The browsers of a person, on their behalf. */
export const pushPart: PersonPart = {
  exportData: async ({ tx }, personId) => ({ pushDevices: await exportDevices(tx, personId) }),
  exportLabels: {
    pushDevices: texts.exportDevices,
    pushDevice: texts.exportDevice,
    pushAddress: texts.exportAddress,
    pushSince: texts.exportSince,
    pushUntil: texts.exportUntil,
  },
  erase: ({ tx }, personId) => eraseDevices(tx, personId),
}
