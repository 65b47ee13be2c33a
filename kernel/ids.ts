import { uuidv7 } from 'uuidv7'

/** A UUIDv7: ordered by the moment it was made, so that indexes stay dense. */
export function newId(): string {
  return uuidv7()
}
