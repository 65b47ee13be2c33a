import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../../../web/query.ts'
import { useMe } from '../../../../../web/session.ts'
import { useT } from '../../../../../web/texts.ts'
import { Icon } from '../../../../../web/ui/Icon.tsx'
import { Segmented } from '../../../../../web/ui/Segmented.tsx'
import { toast } from '../../../../../web/ui/Toasts.tsx'
import { pairScan, type ScanDetail, turnPicture } from '../../../contract.ts'
import { pageTexts as texts } from '../../../scan-pages.texts.ts'
import { isOpen, type Side } from '../../../scans.rules.ts'
import { picturePath } from '../paths.ts'
import { FAULT_TEXT, HAND_TEXT } from '../words.ts'
import css from './desk.module.css'

/** The card itself, as large as the room allows, on the desk. */
export function Picture({ scan }: { scan: ScanDetail }) {
  const t = useT()
  const [side, setSide] = useState<Side>('front')
  const [large, setLarge] = useState(false)
  const picture = scan.pictures.find((one) => one.side === side) ?? scan.pictures[0]
  return (
    <section className={css.stage} aria-label={t(texts.pictureOf, { nth: scan.nth })}>
      <div className={css.tools}>
        {scan.pictures.length > 1 && (
          <Segmented
            label={t(texts.side)}
            value={side}
            onChange={setSide}
            options={[
              { value: 'front', label: t(texts.front) },
              { value: 'back', label: t(texts.back) },
            ]}
          />
        )}
        <span className={css.push} />
        {isOpen(scan.state) && picture && <Change scan={scan} pictureId={picture.pictureId} />}
        {picture && (
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<Icon name="search" />}
            aria-pressed={large}
            onClick={() => setLarge(!large)}
          >
            {t(large ? texts.fit : texts.bigger)}
          </Button>
        )}
      </div>
      <div className={css.paper} data-large={large || undefined}>
        {picture ? (
          <img
            key={picture.pictureId}
            src={picturePath(picture.pictureId, 'full')}
            width={picture.width}
            height={picture.height}
            alt={t(texts.pictureOf, { nth: scan.nth })}
          />
        ) : (
          <p className={css.fault}>
            <Icon name="warning" /> {t(texts.noPicture)}
            <br />
            {scan.fault && t(FAULT_TEXT[scan.fault])}
            <br />
            <small>{t(texts.fileName, { name: scan.fileName })}</small>
          </p>
        )}
      </div>
      <p className={css.hand} role="status">
        <HandLine scan={scan} />
      </p>
    </section>
  )
}

function HandLine({ scan: { state, hand } }: { scan: ScanDetail }) {
  const t = useT()
  if (!isOpen(state) || state === 'failed') return null
  if (!hand) return t(texts.readingNow)
  return (
    <>
      <Icon name={hand === 'printed' ? 'check' : 'warning'} /> {t(HAND_TEXT[hand])}
    </>
  )
}

/** Turning and pairing; both let the machine look at the card once more. */
function Change({ scan, pictureId }: { scan: ScanDetail; pictureId: string }) {
  const t = useT()
  const { may } = useMe()
  const refused = (error: Error) => toast(error.message)
  const turn = useMutationOf(turnPicture, { onError: refused })
  const pair = useMutationOf(pairScan, { onError: refused })
  if (!may('post.write')) return null
  const params = { scanId: scan.scanId }
  const hasBack = scan.pictures.length > 1
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="subtle" size="compact-md" leftSection={<Icon name="postcard" />}>
            {t(texts.sidesMenu)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {hasBack ? (
            <>
              <Menu.Item onClick={() => pair.mutate({ params, body: { how: 'swap' } })}>
                {t(texts.swap)}
              </Menu.Item>
              <Menu.Item onClick={() => pair.mutate({ params, body: { how: 'part' } })}>
                {t(texts.part)}
              </Menu.Item>
            </>
          ) : (
            <Menu.Item onClick={() => pair.mutate({ params, body: { how: 'join' } })}>
              {t(texts.join)}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<Icon name="undo" />}
        loading={turn.isPending}
        onClick={() => turn.mutate({ params: { ...params, pictureId }, body: {} })}
      >
        {t(texts.turn)}
      </Button>
    </>
  )
}
