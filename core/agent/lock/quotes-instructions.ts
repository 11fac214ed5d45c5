const RUN = 6;

/** True when a text repeats a run of six words of the instructions: a prompt is not an answer. */
export function quotesInstructions(text: string, instructions: string): boolean {
  const words = toWords(text);
  if (words.length < RUN) return false;
  const known = ` ${toWords(instructions).join(' ')} `;
  for (let start = 0; start + RUN <= words.length; start += 1) {
    if (known.includes(` ${words.slice(start, start + RUN).join(' ')} `)) return true;
  }
  return false;
}

function toWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
