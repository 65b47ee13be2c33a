/** A name that no other has: the second of its kind is 「(2)」, as a folder counts its copies. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.trim().toLowerCase()))
  const isFree = (one: string) => !used.has(one.toLowerCase())
  if (isFree(name)) return name
  let count = 2
  while (!isFree(`${name} (${count})`)) count += 1
  return `${name} (${count})`
}
