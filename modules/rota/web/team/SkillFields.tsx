import { Button } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../../../web/texts.ts'
import { TextField } from '../../../../web/ui/fields.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import type { RotaSettings } from '../../contract.ts'
import { sharesTexts as texts } from '../../team.texts.ts'
import css from './team.module.css'

type Skill = RotaSettings['skills'][number]

/** Skills by name, each with the words that ask for it. */
export function SkillFields({
  skills,
  onChange,
}: {
  skills: Skill[]
  onChange: (skills: Skill[]) => void
}) {
  const t = useT()
  const put = (key: string, part: Partial<Skill>) =>
    onChange(skills.map((skill) => (skill.key === key ? { ...skill, ...part } : skill)))
  return (
    <div className={css.skills}>
      <h3>{t(texts.skills)}</h3>
      <p className="small quiet">{t(texts.skillsHelp)}</p>
      {skills.map((skill) => (
        <div key={skill.key} className={css.skill}>
          <TextField
            label={t(texts.skillName)}
            placeholder={t(texts.skillNameHint)}
            maxLength={60}
            value={skill.name}
            onChange={(event) => put(skill.key, { name: event.currentTarget.value })}
          />
          <WordsField skill={skill} onChange={(words) => put(skill.key, { words })} />
          <Button
            variant="subtle"
            color="enji"
            aria-label={t(texts.removeSkill, { name: skill.name })}
            onClick={() => onChange(skills.filter(({ key }) => key !== skill.key))}
          >
            <Icon name="trash" />
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<Icon name="plus" />}
          onClick={() => onChange([...skills, { key: newKey(), name: '', words: [] }])}
        >
          {t(texts.addSkill)}
        </Button>
      </div>
    </div>
  )
}

/** Typed freely; parted at commas of either script. */
function WordsField({ skill, onChange }: { skill: Skill; onChange: (words: string[]) => void }) {
  const t = useT()
  const [text, setText] = useState(skill.words.join('、'))
  return (
    <TextField
      label={t(texts.skillWords)}
      placeholder={t(texts.skillWordsHint)}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        const words = event.currentTarget.value.split(/[、,，]/).map((word) => word.trim())
        onChange(words.filter(Boolean))
      }}
    />
  )
}

const newKey = () => crypto.randomUUID()
