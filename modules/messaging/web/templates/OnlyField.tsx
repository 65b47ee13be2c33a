import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { listTags } from '../../../segments/contract.ts'
import { type Only, TESTS } from '../../template-blocks.rules.ts'
import { templatePageTexts as texts } from '../../template-pages.texts.ts'
import { testText } from '../../template-variables.rules.ts'
import css from './templates.module.css'

const EVERYONE = 'everyone'

/** For whom a block stands. */
export function OnlyField(props: {
  value: Only | null
  onChange: (only: Only | null) => void
  disabled?: boolean
}) {
  const t = useT()
  const { data } = useQuery(queryOf(listTags, { query: {} }))
  const tests = [
    ...TESTS.map((test) => ({ only: { test, not: false }, who: t(testText[test]) })),
    ...(data?.items ?? []).map(({ tagId, name }) => ({
      only: { test: 'tag' as const, tagId, not: false },
      who: t(texts.tagged, { name }),
    })),
  ]
  const choices: { value: string; label: string; only: Only | null; group: string }[] = [
    { value: EVERYONE, label: t(texts.everyone), only: null, group: '' },
    ...tests.map(({ only, who }) => ({
      value: keyOf(only),
      label: who,
      only,
      group: t(texts.onlyThose),
    })),
    ...tests.map(({ only, who }) => {
      const not = { ...only, not: true }
      return {
        value: keyOf(not),
        label: t(texts.except, { who }),
        only: not,
        group: t(texts.notThose),
      }
    }),
  ]
  return (
    <div className={css.only} data-some={props.value !== null || undefined}>
      <span aria-hidden="true">{t(texts.only)}</span>
      <Select
        aria-label={t(texts.only)}
        size="xs"
        searchable
        allowDeselect={false}
        disabled={props.disabled}
        value={keyOf(props.value)}
        comboboxProps={{ width: 300, position: 'bottom-start' }}
        data={[
          { value: EVERYONE, label: t(texts.everyone) },
          ...[t(texts.onlyThose), t(texts.notThose)].map((group) => ({
            group,
            items: choices
              .filter((choice) => choice.group === group)
              .map(({ value, label }) => ({ value, label })),
          })),
        ]}
        onChange={(value) => {
          const choice = choices.find((one) => one.value === value)
          if (choice) props.onChange(choice.only)
        }}
      />
    </div>
  )
}

function keyOf(only: Only | null): string {
  if (!only) return EVERYONE
  return [only.not ? 'not' : 'is', only.test, only.test === 'tag' ? only.tagId : ''].join(' ')
}
