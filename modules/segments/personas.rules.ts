/** A face drawn for the sheet, or the first letter of the name. */
export const FACES = ['initial', 'bob', 'short', 'bun', 'waves', 'glasses', 'cap'] as const
export type Face = (typeof FACES)[number]

export const SEXES = ['female', 'male', 'other'] as const

/** What is told in a few words, and what in a few lines. */
export const FACTS = ['job', 'education', 'income', 'family', 'hobbies', 'media'] as const
export const STORIES = ['worries', 'goals'] as const
