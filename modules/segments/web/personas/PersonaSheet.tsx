import { useT } from '../../../../web/texts.ts'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import type { Persona } from '../../contract.ts'
import { FACTS, STORIES } from '../../personas.rules.ts'
import { personaTexts as texts } from '../../personas.texts.ts'
import { Portrait } from './Portrait.tsx'
import css from './personas.module.css'

/** What the shop says of this one. What is not said stays away from the wall. */
export function PersonaSheet({ persona: { name, sheet } }: { persona: Persona }) {
  const t = useT()
  const facts = FACTS.filter((fact) => sheet[fact] !== '')
  const stories = STORIES.filter((story) => sheet[story] !== '')
  return (
    <Sheet>
      <div className={css.sheet}>
        <Portrait sheet={sheet} name={name} size={128} />
        <div className={css.said}>
          {sheet.words && <Words size="l">{sheet.words}</Words>}
          {facts.length > 0 && (
            <dl className={css.facts}>
              {facts.map((fact) => (
                <div key={fact}>
                  <dt>{t(texts[fact])}</dt>
                  <dd>{sheet[fact]}</dd>
                </div>
              ))}
            </dl>
          )}
          {!sheet.words && facts.length + stories.length === 0 && (
            <p className="small quiet">{t(texts.unsaid)}</p>
          )}
        </div>
      </div>
      {stories.length > 0 && (
        <div className={css.stories}>
          {stories.map((story) => (
            <section key={story}>
              <h2>{t(texts[story])}</h2>
              <p className="prose">{sheet[story]}</p>
            </section>
          ))}
        </div>
      )}
    </Sheet>
  )
}
