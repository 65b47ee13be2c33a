// From source the thread is TypeScript, which Node of this age reads only with help; the built server has
// it joined into one file.
import { register } from 'tsx/esm/api'

register()
await import('./thread.ts')
