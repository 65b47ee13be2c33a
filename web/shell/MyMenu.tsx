import { Menu, useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useHouse } from '../rooms.ts'
import { forgetSession } from '../session.ts'
import { useT } from '../texts.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { texts } from '../web.texts.ts'
import { MyButton } from './MyButton.tsx'

const SCHEMES = [
  { scheme: 'light', icon: 'sun', text: texts.schemeLight },
  { scheme: 'dark', icon: 'moon', text: texts.schemeDark },
  { scheme: 'auto', icon: 'clock', text: texts.schemeAuto },
] as const

/** Who I am; behind the gear the rooms of the settings and the light of the screen. */
export default function MyMenu({ onLeave }: { onLeave: () => void }) {
  const t = useT()
  const { rooms, signOut } = useHouse()
  const navigate = useNavigate()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const go = (to: string) => {
    onLeave()
    void navigate({ to })
  }
  const leave = async () => {
    await signOut?.()
    await navigate({ to: '/sign-in' })
    forgetSession()
  }
  return (
    <Menu position="top-end" width={220} defaultOpened>
      <Menu.Target>
        <MyButton />
      </Menu.Target>
      <Menu.Dropdown>
        {rooms
          .filter((room) => room.floor === 'settings')
          .map((room) => (
            <Menu.Item
              key={room.path}
              leftSection={<Icon name={room.icon} />}
              onClick={() => go(room.path)}
            >
              {t(room.label)}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Label>{t(texts.scheme)}</Menu.Label>
        {SCHEMES.map(({ scheme, icon, text }) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon name={icon satisfies IconName} />}
            rightSection={colorScheme === scheme ? <Icon name="check" /> : null}
            aria-current={colorScheme === scheme || undefined}
            onClick={() => setColorScheme(scheme)}
          >
            {t(text)}
          </Menu.Item>
        ))}
        {signOut && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<Icon name="leave" />} onClick={() => void leave()}>
              {t(texts.signOut)}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
