/** A body as it came. Private, so that the checks of ordinary bodies do not walk through its bytes. */
export class RawBody {
  readonly #bytes: Buffer

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  get bytes(): Buffer {
    return this.#bytes
  }
}
