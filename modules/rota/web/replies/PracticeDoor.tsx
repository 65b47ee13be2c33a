import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { readPractice } from '../../contract.ts'
import { practiceTexts as texts } from '../../practice.texts.ts'
import { practicePath } from '../paths.ts'
import css from './replies.module.css'

/** Below the guide: the way to the letters on which it is tried out. */
export function PracticeDoor() {
  const t = useT()
  const { data } = useQuery(queryOf(readPractice))
  if (!data) return null
  const total = data.items.length
  const done = data.items.filter(({ mine }) => mine !== null).length
  return (
    <Sheet title={t(texts.door)}>
      <p className="prose">
        {t(texts.doorLead, { total })} {data.isNeeded && done < total && t(texts.doorNeeded)}
      </p>
      <div className={css.sectionFoot}>
        <Button component={Link} to={practicePath} variant="default">
          {t(texts.go)}
        </Button>
        <span className="small quiet">{t(texts.progress, { total, done })}</span>
      </div>
    </Sheet>
  )
}
