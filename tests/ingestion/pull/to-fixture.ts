/** A body as a file that the formatter leaves as it is. */
export function toFixture(body: unknown): string {
  return `${JSON.stringify(body, null, 2).replaceAll(/\[\s+(\d+)\s+\]/g, '[$1]')}\n`;
}
