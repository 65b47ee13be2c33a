import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import type { Text } from '../../../kernel/i18n.ts'
import { useT } from '../../../web/texts.ts'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Stack } from '../../../web/ui/Sheet.tsx'
import {
  COMPARISONS,
  type Comparison,
  type Mapping,
  OUTCOMES,
  type Rule,
  type RuleOutcome,
  ruleOf,
} from '../mapping.rules.ts'
import { texts } from '../pages.texts.ts'
import css from './imports.module.css'

const IS: Record<Comparison, Text> = {
  empty: texts.isEmpty,
  notEmpty: texts.isNotEmpty,
  equals: texts.isEquals,
  notEquals: texts.isNotEquals,
  oneOf: texts.isOneOf,
  startsWith: texts.isStartsWith,
  contains: texts.isContains,
  lessThan: texts.isLessThan,
  atMost: texts.isAtMost,
  moreThan: texts.isMoreThan,
  atLeast: texts.isAtLeast,
}
const THEN: Record<RuleOutcome, Text> = {
  skip: texts.thenSkip,
  return: texts.thenReturn,
  cancelled: texts.thenCancelled,
}
/** Only orders come back or are called off. */
const ONLY_SKIP: readonly RuleOutcome[] = ['skip']
const NUMERIC: Comparison[] = ['lessThan', 'atMost', 'moreThan', 'atLeast']

/** Rules of the source's own: skip a row when …, take it as a return when … The first that applies holds. */
export function MappingRules({
  mapping,
  header,
  onChange,
}: {
  mapping: Mapping
  header: string[]
  onChange: (mapping: Mapping) => void
}) {
  const t = useT()
  const { rules, kind } = mapping
  const set = (next: Rule[]) => onChange({ ...mapping, rules: next })
  const [first = ''] = header
  return (
    <Stack gap={12}>
      {rules.length === 0 && <p className="small quiet">{t(texts.rulesNone)}</p>}
      {rules.map((rule, at) => (
        <RuleLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place, the first that applies holds
          key={at}
          rule={rule}
          outcomes={kind === 'orders' ? OUTCOMES : ONLY_SKIP}
          header={header}
          onChange={(changed) => set(rules.map((each, i) => (i === at ? changed : each)))}
          onRemove={() => set(rules.filter((_, i) => i !== at))}
        />
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<Icon name="plus" />}
          onClick={() => set([...rules, ruleOf({ column: first, is: 'empty' }, 'skip')])}
        >
          {t(texts.addRule)}
        </Button>
      </div>
    </Stack>
  )
}

function RuleLine({
  rule,
  outcomes,
  header,
  onChange,
  onRemove,
}: {
  rule: Rule
  outcomes: readonly RuleOutcome[]
  header: string[]
  onChange: (rule: Rule) => void
  onRemove: () => void
}) {
  const t = useT()
  const { when } = rule
  const needsValue = when.is !== 'empty' && when.is !== 'notEmpty'
  // A name says what the rule was; once it is another rule, its own words say it better.
  const change = (part: Partial<Rule['when']>) =>
    onChange(ruleOf(withValue({ ...when, ...part }), rule.then))
  return (
    <div className={css.rule}>
      <Select
        label={t(texts.ruleColumn)}
        data={header.includes(when.column) ? header : [when.column, ...header]}
        value={when.column}
        allowDeselect={false}
        searchable
        onChange={(column) => column && change({ column })}
      />
      <Select
        label={t(texts.ruleIs)}
        data={COMPARISONS.map((value) => ({ value, label: t(IS[value]) }))}
        value={when.is}
        allowDeselect={false}
        onChange={(value) => change({ is: COMPARISONS.find((each) => each === value) ?? 'empty' })}
      />
      <TextInput
        label={t(texts.ruleValue)}
        disabled={!needsValue}
        value={needsValue ? textOf(when.value) : ''}
        onChange={(event) => change({ value: event.currentTarget.value })}
      />
      <Select
        label={t(texts.ruleThen)}
        data={outcomes.map((value) => ({ value, label: t(THEN[value]) }))}
        value={rule.then}
        allowDeselect={false}
        onChange={(value) =>
          onChange(ruleOf(when, OUTCOMES.find((each) => each === value) ?? 'skip'))
        }
      />
      <ActionIcon variant="subtle" aria-label={t(texts.removeRule)} onClick={onRemove}>
        <Icon name="close" />
      </ActionIcon>
    </div>
  )
}

function textOf(value: Rule['when']['value']): string {
  return Array.isArray(value) ? value.join('、') : String(value ?? '')
}

/** The value in the shape that its comparison compares with. */
function withValue({ value, ...when }: Rule['when']): Rule['when'] {
  if (when.is === 'empty' || when.is === 'notEmpty') return when
  const text = textOf(value)
  if (when.is === 'oneOf') return { ...when, value: text.split(/[、,]/).map((each) => each.trim()) }
  const number = Number(text)
  const isNumber = NUMERIC.includes(when.is) && text.trim() !== '' && !Number.isNaN(number)
  return { ...when, value: isNumber && String(number) === text ? number : text }
}
