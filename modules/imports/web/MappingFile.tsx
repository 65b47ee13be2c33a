import { Button, FileButton, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../web/query.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { Icon } from '../../../web/ui/Icon.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { listMappings } from '../contract.ts'
import { type ImportKind, type Mapping, mapping as schema } from '../mapping.rules.ts'
import { texts } from '../pages.texts.ts'

/** A mapping from the list of ready ones, from a JSON file, or into one. */
export function MappingFile({
  kind,
  mapping,
  onChange,
}: {
  kind: ImportKind
  mapping: Mapping
  onChange: (mapping: Mapping) => void
}) {
  const t = useT()
  const { locale } = useSurroundings()
  const { data } = useQuery(queryOf(listMappings, { query: { kind } }))
  const load = async (file: File | null) => {
    const read = schema.safeParse(await jsonOf(file))
    if (read.success) onChange({ ...read.data, kind })
    else if (file) toast(t(texts.jsonBad))
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="xs" rightSection={<Icon name="chevron-down" />}>
            {t(texts.ready)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {data?.items.map(({ name, origin, mapping: { title, ...ready } }) => (
            <Menu.Item key={`${origin}:${name}`} onClick={() => onChange(ready)}>
              {title?.[locale] ?? name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <FileButton accept="application/json,.json" onChange={(file) => void load(file)}>
        {(props) => (
          <Button variant="default" size="xs" {...props}>
            {t(texts.loadJson)}
          </Button>
        )}
      </FileButton>
      <Button variant="default" size="xs" onClick={() => save(mapping)}>
        {t(texts.saveJson)}
      </Button>
    </>
  )
}

async function jsonOf(file: File | null): Promise<unknown> {
  try {
    return JSON.parse((await file?.text()) ?? '')
  } catch {
    return null
  }
}

function save(mapping: Mapping) {
  const blob = new Blob([`${JSON.stringify(mapping, null, 2)}\n`], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${mapping.source}.json`
  link.click()
  URL.revokeObjectURL(link.href)
}
