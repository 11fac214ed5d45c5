/** A body as a file that the formatter leaves as it is: lists of one value stand on one line. */
export function toFixture(body: unknown): string {
  return `${JSON.stringify(body, null, 2).replaceAll(/\[\s+(\d+|"[^"\n]*")\s+\]/g, '[$1]')}\n`;
}
