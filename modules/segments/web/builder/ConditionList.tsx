import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { texts as webTexts } from '../../../../web/web.texts.ts'
import type { Node } from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import type { CatalogueWords } from '../../contract.ts'
import { useBuilder } from './BuilderContext.ts'
import css from './builder.module.css'
import { fieldDefault, rowsDefault } from './defaults.ts'
import { GROUP_ICONS } from './titles.ts'

type Entry = {
  key: string
  group: keyof typeof GROUP_ICONS
  label: string
  words: string
  node: Node
  /** Of a trait: how many have it. */
  people: number | null
}

const GROUPS = {
  order: texts.groupOrder,
  subscription: texts.groupSubscription,
  person: texts.groupPerson,
  contact: texts.groupContact,
  state: texts.groupState,
  consent: texts.groupConsent,
  trait: texts.groupTrait,
} as const

function entriesOf({ fields, sources, segments }: CatalogueWords): Entry[] {
  return [
    ...sources.map(({ key, group, label, words }) => ({
      key,
      group,
      label,
      words,
      node: rowsDefault(key),
      people: null,
    })),
    ...fields.map((field) => ({
      ...field,
      node: fieldDefault(field),
      people: field.trait?.people ?? null,
    })),
    ...segments.map(({ segmentId, name }) => ({
      key: segmentId,
      group: 'state' as const,
      label: name,
      words: '',
      node: { kind: 'segment' as const, segmentId },
      people: null,
    })),
  ]
}

/** Everything that can be asked, for whoever would rather look than type. */
export function ConditionList({ onPick }: { onPick: (node: Node) => void }) {
  const t = useT()
  const format = useFormat()
  const { catalogue } = useBuilder()
  const [opened, setOpened] = useState(false)
  const [words, setWords] = useState('')
  const close = () => setOpened(false)
  const entries = entriesOf(catalogue).filter(({ label, words: found }) =>
    `${label} ${found}`.toLowerCase().includes(words.trim().toLowerCase()),
  )
  return (
    <>
      <button type="button" className={css.narrow} onClick={() => setOpened(true)}>
        <Icon name="list" size={16} /> {t(texts.fromList)}
      </button>
      <Modal
        opened={opened}
        onClose={close}
        title={t(texts.listTitle)}
        size="lg"
        closeButtonProps={{ 'aria-label': t(webTexts.close) }}
      >
        <TextInput
          aria-label={t(texts.listTitle)}
          leftSection={<Icon name="search" size={16} />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          data-autofocus
          mb="md"
        />
        {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => {
          const own = entries.filter((entry) => entry.group === group)
          if (own.length === 0) return null
          return (
            <section key={group} className={css.listGroup}>
              <h3>
                <Icon name={GROUP_ICONS[group]} size={16} /> {t(GROUPS[group])}
              </h3>
              <div>
                {own.map((entry) => (
                  <button
                    key={entry.key}
                    type="button"
                    onClick={() => {
                      onPick(entry.node)
                      close()
                    }}
                  >
                    {entry.label}{' '}
                    {entry.people !== null && (
                      <small className="num">{format.count(entry.people, 'people')}</small>
                    )}
                  </button>
                ))}
              </div>
            </section>
          )
        })}
      </Modal>
    </>
  )
}
