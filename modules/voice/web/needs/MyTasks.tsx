import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import { listTasks } from '../../contract.ts'
import { needTexts as texts } from '../../needs.texts.ts'
import { voicePath } from '../voices/paths.ts'
import { Said } from '../voices/Said.tsx'
import css from './needs.module.css'
import { TaskLine } from './TaskLine.tsx'

/** The voices one has taken on; nothing where there are none. */
export function MyTasks() {
  const t = useT()
  const { data } = useQuery(queryOf(listTasks, { query: {} }))
  if (!data || data.items.length === 0) return null
  return (
    <div className={css.mine}>
      <Sheet title={t(texts.mine)}>
        <ul className={css.list}>
          {data.items.map((task) => (
            <li key={task.taskId}>
              <div>
                <Said voice={task.voice} />
                <Link to={voicePath(task.voice.voiceId)} className={css.words}>
                  <Words size="s">{task.voice.words}</Words>
                </Link>
              </div>
              <TaskLine task={task} />
            </li>
          ))}
        </ul>
      </Sheet>
    </div>
  )
}
