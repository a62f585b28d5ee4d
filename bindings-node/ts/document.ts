/** A document as JSON text: text stays as it is, a value is written without its `undefined` members. */
export function toText(document: unknown): string {
  if (typeof document === "string") return document;
  const text = written(document);
  if (text === undefined)
    throw new TypeError(`a document cannot be of type ${typeof document}: expected an object or JSON text`);
  return text;
}

function written(document: unknown): string | undefined {
  try {
    return JSON.stringify(document);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n", 1)[0] : String(cause);
    throw new TypeError(`the document cannot be written as JSON: ${reason}`, { cause });
  }
}
