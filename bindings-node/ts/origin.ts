/** Where a user called this library: the stack of errors begins there, also of those that come later. */
export class Origin {
  readonly #at: { stack?: string } = {};

  /** @param entry - the public function that the user called */
  constructor(entry: object) {
    Error.captureStackTrace(this.#at, entry as NewableFunction);
  }

  /** That error, with its stack beginning here. */
  of<E extends Error>(error: E): E {
    const frames = this.#at.stack?.replace(/^.*\n?/, "");
    error.stack = `${error.name}: ${error.message}${frames ? `\n${frames}` : ""}`;
    return error;
  }
}
