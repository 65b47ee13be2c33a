/** The source itself if it tells of the past, like an import; null for what happens now. */
export function historyOf(source: string | null): string | null {
  return source?.startsWith('import:') ? source : null
}
