/** The beginning of a text, never with half an emoji or half a rare kanji at its end: jsonb refuses those. */
export function cutText(text: string, most: number): string {
  const cut = text.slice(0, most)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}
