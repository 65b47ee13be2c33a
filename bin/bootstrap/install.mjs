import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** True if node_modules holds what package-lock.json asks for. */
export function isInstalled(root) {
  const stamp = join(root, 'node_modules/.kizuna-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOfLock(root)) return true
  if (!holdsTheSame(root)) return false
  // Installed by hand with npm; nothing to do but to remember it.
  rememberInstall(root)
  return true
}

export function rememberInstall(root) {
  writeFileSync(join(root, 'node_modules/.kizuna-lock'), hashOfLock(root))
}

/** The npm that runs us, if one does, else the one on the path. */
export function npmCommand() {
  const { npm_execpath: script } = process.env
  return script?.endsWith('.js') ? [process.execPath, script] : ['npm']
}

function hashOfLock(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/** npm notes in node_modules/.package-lock.json what it has really installed. */
function holdsTheSame(root) {
  const note = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(note)) return false
  const { packages: wanted } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const { packages: found } = JSON.parse(readFileSync(note, 'utf8'))
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true
    const there = found[path]
    return there ? there.version === entry.version : entry.optional || entry.peer || false
  })
}
