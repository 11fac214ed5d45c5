import { type ModelPrice, type ModelUse, toCostMicros } from '#core/agent/usage.ts';

/**
 * What the models of an evaluation cost, a line each: calls, tokens, money where a price is known,
 * and how many questions they failed, by reason. Empty without a model.
 */
export function describeModelUse(
  uses: readonly ModelUse[],
  prices: ReadonlyMap<string, ModelPrice>,
  questions: number,
): string {
  const models = [...new Set(uses.map((use) => use.model))];
  const lines = models.map((model) => {
    const own = uses.filter((use) => use.model === model);
    const inputTokens = sum(own.map((use) => use.inputTokens));
    const outputTokens = sum(own.map((use) => use.outputTokens));
    const counts = `${show(sum(own.map((use) => use.calls)))} calls, ${show(inputTokens)} tokens in, ${show(outputTokens)} out`;
    const micros = toCostMicros({ model, inputTokens, outputTokens }, prices);
    const money = prices.has(model)
      ? `US$ ${(micros / 1e6).toFixed(4)}, US$ ${(micros / 1e6 / Math.max(1, questions)).toFixed(5)} a question`
      : 'no price (AIRA_MODEL_PRICES)';
    return `${model}: ${counts}, ${money}${describeFailures(own)}\n`;
  });
  return lines.join('');
}

function describeFailures(uses: readonly ModelUse[]): string {
  const failures = uses.flatMap(({ failure }) => (failure ? [failure] : []));
  if (failures.length === 0) return '';
  const counts = [...new Set(failures)].map(
    (reason) => `${reason} ${failures.filter((failure) => failure === reason).length}`,
  );
  return `; answered by another: ${counts.join(', ')}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function show(value: number): string {
  return value.toLocaleString('en-US');
}
