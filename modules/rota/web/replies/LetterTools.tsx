import { Button, Menu } from '@mantine/core'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { DraftHelp, type DraftHelpProps } from '../../../../web/ui/DraftHelp.tsx'
import type { DraftSource } from '../../../../web/ui/DraftList.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { writeTexts as texts } from '../../replies.texts.ts'
import css from './replies.module.css'
import type { Draft, Saving } from './useLetter.ts'

/** How long it is, whether it is kept, and words that are often needed. */
export function LetterTools({
  draft,
  saving,
  phrases,
  help,
  onWords,
}: {
  draft: Draft
  saving: Saving
  phrases: { name: string; words: string }[]
  help: Omit<DraftHelpProps, 'onUse' | 'size'>
  onWords: (words: string, by: DraftSource) => void
}) {
  const t = useT()
  const count = [...draft.words.trim()].length
  return (
    <div className={css.tools}>
      <p className="note num">
        {t(draft.channel === 'post' ? texts.cardLength : texts.length, { count })}
        <br />
        <span role="status">
          <SavedWords saving={saving} />
        </span>
      </p>
      <DraftHelp {...help} onUse={onWords} />
      {phrases.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="subtle" rightSection={<Icon name="chevron-down" size={16} />}>
              {t(texts.phrases)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {phrases.map(({ name, words }) => (
              <Menu.Item key={name} onClick={() => onWords(words, 'saved')}>
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  )
}

const JUST_NOW_MS = 60_000

function SavedWords({ saving }: { saving: Saving }) {
  const t = useT()
  const format = useFormat()
  if (saving.state === 'untouched') return null
  if (saving.state === 'failed') return t(texts.notSaved)
  return Date.now() - saving.at.getTime() < JUST_NOW_MS
    ? t(texts.saved)
    : t(texts.savedAt, { time: format.dayTime(saving.at) })
}
