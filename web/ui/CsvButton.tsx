import { Button, Menu } from '@mantine/core'
import { download } from '../api.ts'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import { Icon } from './Icon.tsx'

/** The same rows as a file. The address gets `encoding=utf-8` (with BOM) or `encoding=cp932`. */
export function CsvButton({
  url,
  compact,
  label,
}: {
  url: string
  compact?: boolean
  label?: string
}) {
  const t = useT()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size={compact ? 'xs' : 'sm'}
          leftSection={<Icon name="download" />}
          rightSection={<Icon name="chevron-down" size={14} />}
        >
          {label ?? t(texts.csv)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => download(encoded(url, 'utf-8'))}>{t(texts.csvUtf8)}</Menu.Item>
        <Menu.Item onClick={() => download(encoded(url, 'cp932'))}>{t(texts.csvCp932)}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const encoded = (url: string, encoding: string) =>
  `${url}${url.includes('?') ? '&' : '?'}encoding=${encoding}`
