import { AiraError } from '#core/errors.ts';
import type { PullInput } from '#ingestion/pull/connector.ts';
import { createAlunamClient, type AlunamClient } from './client.ts';
import { AlunamConfig } from './config.ts';

/** @throws AiraError `source_rejected` when the source has no API key. */
export function openClient(input: PullInput): AlunamClient {
  const { baseUrl } = AlunamConfig.parse(input.config);
  if (input.credentials === null) throw new AiraError('source_rejected', 'Alunam needs an API key');
  return createAlunamClient({ ...input, baseUrl, apiKey: input.credentials });
}
