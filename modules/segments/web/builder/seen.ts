import type { Translate } from '../../../../kernel/i18n.ts'
import type { Format } from '../../../../web/format.ts'
import { type Condition, fieldOf, type Node } from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import type { CatalogueWords, Explanation } from '../../contract.ts'
import { leavesIn } from './tree.ts'

type Reason = Explanation['reasons'][number]

/** The conditions that the reasons are about; unknown where another segment is written out. */
export function conditionsOf(root: Node): (Condition | undefined)[] {
  const leaves = leavesIn(root).map(({ node }) => node)
  return leaves.some(({ kind }) => kind === 'segment') ? [] : leaves
}

/** What was found, in words: 「3回」, 「最後は44日前」. Null where the condition itself says it. */
export function seenWords(
  { seen, seenKind }: Reason,
  leaf: Condition | undefined,
  { t, format, catalogue }: { t: Translate; format: Format; catalogue: CatalogueWords | undefined },
): string | null {
  const field = leaf?.kind === 'field' ? fieldOf(leaf, catalogue?.fields ?? []) : undefined
  if (seen === null || seen === '') {
    if (leaf?.kind === 'rows' && leaf.measure === 'count') return format.count(0, 'times')
    return field?.type === 'flag' && field.group !== 'trait' ? null : t(texts.seenNothing)
  }
  if (seenKind === 'money') return format.money(Number(seen))
  if (seenKind === 'number') {
    const n = Number(seen)
    if (leaf?.kind === 'rows' && leaf.measure === 'count') return format.count(n, 'times')
    const words = format.number(n, Number.isInteger(n) ? 0 : 1)
    return field?.unit ? field.unit.replace('{n}', words) : words
  }
  if (seenKind === 'day') return format.day(seen.slice(0, 10))
  if (seenKind === 'moment') {
    const ago = format.ago(momentOf(seen))
    if (leaf?.kind !== 'ago') return ago
    return t(leaf.which === 'first' ? texts.seenFirst : texts.seenAgo, { ago })
  }
  // A trait may be neither, and its condition asks for one of the two.
  if (field?.group === 'trait' && field.type === 'flag')
    return seen === 'true' ? t(texts.yes) : seen === 'false' ? t(texts.no) : seen
  if (field?.type === 'flag' || seen === 'true' || seen === 'false') return null
  return field?.choices?.find(({ value }) => value === seen)?.label ?? seen
}

/** Where the condition is not beside it: 「3か月に3回」. */
export function withSpan(seen: string, leaf: Condition | undefined, t: Translate): string {
  if (leaf?.kind !== 'rows' || leaf.within.kind !== 'last') return seen
  const { n, unit } = leaf.within.span
  return t(texts.seenIn, { count: seen, span: t(texts.spanOf, { n, unit: t(texts[unit]) }) })
}

/** PostgreSQL writes «2026-10-09 01:02:03.4+00». */
function momentOf(text: string): Date {
  const date = new Date(text)
  if (!Number.isNaN(date.getTime())) return date
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))
}
