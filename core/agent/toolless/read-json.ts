const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/**
 * Reads the JSON that starts at a bracket, as small models write it: with comments, trailing
 * commas, Python's words, curly quotes, or single ones. Null when it is no JSON after all.
 */
export function readJson(text: string, start: number): { value: unknown; end: number } | null {
  const { end, missing } = findEnd(text, start);
  if (missing === null) return null;
  const raw = text.slice(start, end) + missing;
  for (const candidate of [raw, mend(raw)]) {
    try {
      return { value: JSON.parse(candidate) as unknown, end };
    } catch {
      // The next candidate is more forgiving; what none can read is prose.
    }
  }
  return null;
}

/**
 * Behind the bracket that closes the one at `start`; brackets inside strings do not count. `missing`
 * closes what the text leaves open, as models do that lose count at the end; null inside a string.
 */
function findEnd(text: string, start: number): { end: number; missing: string | null } {
  const open: string[] = [];
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (isQuoted && char === '\\') at += 1;
    else if (char === '"') isQuoted = !isQuoted;
    if (isQuoted || char === '"') continue;
    const closing = CLOSING[char];
    if (closing) open.push(closing);
    else if (char === open.at(-1)) open.pop();
    if (open.length === 0) return { end: at + 1, missing: '' };
  }
  return { end: text.length, missing: isQuoted ? null : open.toReversed().join('') };
}

function mend(raw: string): string {
  return raw
    .replace(/[“”]/g, '"')
    .replace(/(?<=[{[,:]\s*)'((?:[^'\\\n]|\\.)*)'(?=\s*[}\],:])/g, (_match, held: string) =>
      JSON.stringify(held.replace(/\\'/g, "'")),
    )
    .replace(/(?<=[{,]\s*)([A-Za-z_]\w*)(?=\s*:)/g, '"$1"')
    .replace(/:\s*True\b/g, ': true')
    .replace(/:\s*False\b/g, ': false')
    .replace(/:\s*None\b/g, ': null')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/,(?=\s*[}\]])/g, '');
}
