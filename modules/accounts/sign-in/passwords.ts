import { hash, verify } from '@node-rs/argon2'

// OWASP's smallest setting for argon2id; the library's default algorithm is argon2id.
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A hash nobody has the password of: whoever is unknown waits as long as whoever is known. */
let nobodys: Promise<string> | undefined

export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normal(password), OPTIONS))
}

/** Compares in the same time whether there is a hash or not. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  nobodys ??= hash('nobody has this password', OPTIONS)
  const against = stored ?? (await nobodys)
  const matches = await inTurn(() => verify(against, normal(password)))
  return stored !== null && matches
}

/** One password, whichever keyboard composed its accents and widths. */
function normal(password: string): string {
  return password.normalize('NFKC')
}

const AT_ONCE = 2
let running = 0
const waiting: (() => void)[] = []

/** Each hash takes 19 MB and a core: more than two at once would starve the rest of the server. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
