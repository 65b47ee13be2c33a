import { Menu } from '@mantine/core'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { builderTexts as texts } from '../../builder.texts.ts'
import { useBuilder } from './BuilderContext.ts'
import css from './builder.module.css'
import { isGroup, moveAt, nodeAt, type Path, removeAt, turnAt } from './tree.ts'

/** Up, down, «not», and out. */
export function CardMenu({ at, name, isTurned }: { at: Path; name: string; isTurned: boolean }) {
  const t = useT()
  const { root, change } = useBuilder()
  const parent = nodeAt(root, at.slice(0, -1))
  const place = at.at(-1) ?? 0
  const last = parent && isGroup(parent) ? parent.of.length - 1 : 0
  return (
    <span className={css.buttons}>
      <Menu position="bottom-end">
        <Menu.Target>
          <button type="button" className={css.small} aria-label={t(texts.cardMenu, { name })}>
            <Icon name="more" size={20} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Icon name="chevron-up" size={16} />}
            disabled={place === 0}
            onClick={() => change(moveAt(root, at, -1))}
          >
            {t(texts.moveUp)}
          </Menu.Item>
          <Menu.Item
            leftSection={<Icon name="chevron-down" size={16} />}
            disabled={place >= last}
            onClick={() => change(moveAt(root, at, 1))}
          >
            {t(texts.moveDown)}
          </Menu.Item>
          <Menu.Item
            leftSection={<Icon name="repeat" size={16} />}
            onClick={() => change(turnAt(root, at))}
          >
            {t(isTurned ? texts.turnBack : texts.turn)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <button
        type="button"
        className={css.small}
        aria-label={t(texts.remove, { name })}
        onClick={() => change(removeAt(root, at))}
      >
        <Icon name="close" size={16} />
      </button>
    </span>
  )
}
