import { Button, Menu } from '@mantine/core'
import type { RefObject } from 'react'
import { type Locale, translator } from '../../../../kernel/i18n.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { templatePageTexts as texts } from '../../template-pages.texts.ts'
import { GROUPS, groupText, VARIABLES } from '../../template-variables.rules.ts'
import { variableTexts } from '../../template-variables.texts.ts'
import css from './templates.module.css'
import { useChosenWordings } from './useChosenWordings.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/** Puts something that differs from person to person where the cursor stands, in everyday words. */
export function InsertMenu(props: {
  /** What the field is called. */
  field: string
  /** The language of the template: it decides the fallbacks. */
  locale: Locale
  at: RefObject<Field | null>
  value: string
  onChange: (value: string) => void
}) {
  const t = useT()
  const inTemplate = translator(props.locale)
  const wordings = useChosenWordings()
  const insert = (path: string) => {
    const piece = `{{ ${path} }}`
    const { value, onChange, at } = props
    const from = at.current?.selectionStart ?? value.length
    const to = at.current?.selectionEnd ?? from
    onChange(value.slice(0, from) + piece + value.slice(to))
    // After React has written the new words into the field.
    setTimeout(() => {
      at.current?.focus()
      at.current?.setSelectionRange(from + piece.length, from + piece.length)
    })
  }
  return (
    <Menu position="bottom-end" width={340} returnFocus={false} withinPortal>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Icon name="plus" size={14} />}
          aria-label={t(texts.insertInto, { field: props.field })}
        >
          {t(texts.insert)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={css.inserts}>
        {GROUPS.map((group) => (
          <div key={group}>
            <Menu.Label>{t(groupText[group])}</Menu.Label>
            {VARIABLES.filter((one) => one.group === group).map(({ path, label, fallback }) => (
              <Menu.Item key={path} onClick={() => insert(path)}>
                {t(label)}
                {path !== 'shop.today' && (
                  <small className={css.unknown}>
                    {t(texts.ifUnknown, { words: inTemplate(fallback) })}
                  </small>
                )}
              </Menu.Item>
            ))}
          </div>
        ))}
        {wordings.length > 0 && <Menu.Label>{t(variableTexts.wording)}</Menu.Label>}
        {wordings.map(({ key, title }) => (
          <Menu.Item key={key} onClick={() => insert(`wording.${key}`)}>
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
