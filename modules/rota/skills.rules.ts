export interface SkillWords {
  key: string
  words: readonly string[]
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase()

/** The first skill of which one word stands in what they wrote. */
export function skillOf(words: string, skills: readonly SkillWords[]): string | null {
  const text = folded(words)
  const found = skills.find((skill) =>
    skill.words.some((word) => word.trim() !== '' && text.includes(folded(word.trim()))),
  )
  return found?.key ?? null
}
