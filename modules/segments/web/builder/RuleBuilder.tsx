import { Button } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { builderTexts as texts } from '../../builder.texts.ts'
import type { CatalogueWords } from '../../contract.ts'
import { AddByWords, WORDS_FIELD } from './AddByWords.tsx'
import { BuilderProvider } from './BuilderContext.ts'
import css from './builder.module.css'
import { Cards } from './Cards.tsx'
import { isWhole } from './faults.ts'
import { LiveCount } from './LiveCount.tsx'
import { NameFields } from './NameFields.tsx'
import { RuleWords } from './RuleWords.tsx'
import { refusalAt } from './refusal.ts'
import { Sample } from './Sample.tsx'
import { isSame, leavesIn, type Path, rootFrom } from './tree.ts'
import { type Subject, useDecide } from './useDecide.ts'
import { useDraft } from './useDraft.ts'
import { useKeys } from './useKeys.ts'
import { ruleOf, usePreview } from './usePreview.ts'

const COLOURS = 3

/** The sentence first, one card a condition, who fits beside it. */
export function RuleBuilder({
  catalogue,
  subject,
}: {
  catalogue: CatalogueWords
  subject: Subject
}) {
  const t = useT()
  const { segmentId, isNamed, mostName, words: own } = subject
  const draft = useDraft(subject.key, subject.saved)
  const { root, change } = draft
  // Another rule begins with its first few people again.
  const [others, setOthers] = useState({ root, n: 0 })
  const sample = others.root === root ? others.n : 0
  const [lit, light] = useState<Path | null>(null)
  const [asked, setAsked] = useState(false)
  const nameField = useRef<HTMLInputElement>(null)
  const leaves = leavesIn(root)
  const whole = leaves.length > 0 && isWhole(root, catalogue)
  const counted = usePreview(root, { segmentId, sample, isWhole: whole })
  const decide = useDecide(subject, draft)
  const refusal = refusalAt(counted.refusal ?? decide.refusal, leaves, catalogue)
  const submit = () => {
    setAsked(true)
    if (isNamed && draft.words.name.trim() === '') nameField.current?.focus()
    else if (whole && !decide.isPending) decide.submit()
  }
  useKeys({
    '/': () => document.getElementById(WORDS_FIELD)?.focus(),
    undo: draft.undo,
    redo: draft.redo,
    decide: submit,
  })
  const builder = {
    root,
    catalogue,
    change,
    steps: counted.preview?.steps ?? [],
    colourOf: (path: Path) => leaves.findIndex((one) => isSame(one.path, path)) % COLOURS,
    refusal,
    lit,
    light,
  }
  const title = draft.words.name.trim() || subject.title
  return (
    <BuilderProvider value={builder}>
      <Page
        title={title}
        crumbs={subject.crumbs}
        actions={
          <>
            {draft.isKept && draft.isChanged && (
              <span className={css.kept}>{t(texts.draftKept)}</span>
            )}
            <Button
              variant="subtle"
              leftSection={<Icon name="undo" />}
              disabled={!draft.canUndo}
              onClick={draft.undo}
            >
              {t(texts.undo)}
            </Button>
            <Button onClick={submit} loading={decide.isPending} disabled={!whole}>
              {t(texts.decide)}
            </Button>
          </>
        }
      >
        {draft.isBack && (
          <p className={css.back}>
            {t(texts.draftBack)}
            <Button variant="subtle" size="compact-sm" onClick={draft.drop}>
              {t(texts.draftDrop)}
            </Button>
          </p>
        )}
        <div className={css.words}>
          {isNamed && (
            <NameFields
              draft={draft}
              asked={asked}
              field={nameField}
              most={mostName}
              hint={own?.nameHint}
            />
          )}
          {decide.error && <ErrorState error={decide.error} />}
          <RuleWords start={own?.start} />
        </div>
        <Layout
          main={
            <div>
              <Cards group={rootFrom(root)} path={[]} />
              {leaves.length > 0 && (
                <div className={css.link}>
                  <span className="note">{t(texts.further)}</span>
                </div>
              )}
              <AddByWords count={counted.preview?.count} />
              <Keys />
            </div>
          }
          aside={
            <>
              <LiveCount rule={ruleOf(root)} segmentId={segmentId} counted={counted} />
              {whole && counted.preview && (
                <Sample
                  rule={ruleOf(root)}
                  catalogue={catalogue}
                  members={counted.preview.sample}
                  count={counted.preview.count}
                  onOthers={() => setOthers({ root, n: sample + 1 })}
                />
              )}
            </>
          }
        />
      </Page>
    </BuilderProvider>
  )
}

function Layout({ main, aside }: { main: ReactNode; aside: ReactNode }) {
  return (
    <div className={css.layout}>
      <div className={css.main}>{main}</div>
      <div className={css.aside}>{aside}</div>
    </div>
  )
}

function Keys() {
  const t = useT()
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)
  const held = (key: string) => (isMac ? `⌘${key}` : `Ctrl ${key}`)
  return (
    <p className={css.keys}>
      <span>
        <kbd>/</kbd>
        {t(texts.keysAdd)}
      </span>
      <span>
        <kbd>{held('Z')}</kbd>
        {t(texts.undoShort)}
      </span>
      <span>
        <kbd>{held('↵')}</kbd>
        {t(texts.keysDecide)}
      </span>
    </p>
  )
}
