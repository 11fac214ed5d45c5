import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { findBusiness } from '#core/accounts/find-business.ts';
import { findOwner } from '#core/accounts/find-owner.ts';
import type { ModelChain } from '#core/agent/models.ts';
import { AiraError } from '#core/errors.ts';
import type { Business, Person, Role } from '#core/tenant.ts';
import { createModels } from '../model-settings.ts';
import type { Services } from '../services.ts';

export interface AskOptions {
  question: string;
  slug: string;
  role: Role | null;
  now: Temporal.Instant | null;
  conversation: string | null;
  model: string | null;
  isJson: boolean;
  isExplained: boolean;
}

/** @throws AiraError `bad_request` naming the argument that is missing or wrong. */
export function readAskOptions(args: string[]): AskOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      business: { type: 'string' },
      as: { type: 'string' },
      now: { type: 'string' },
      conversation: { type: 'string' },
      model: { type: 'string' },
      json: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      lang: { type: 'string' },
    },
  });
  const question = positionals.join(' ').trim();
  if (question === '') throw new AiraError('bad_request', 'ask needs a question in quotes');
  if (!values.business) throw new AiraError('bad_request', 'ask needs --business SLUG');
  return {
    question,
    slug: values.business,
    role: readRole(values.as),
    now: values.now === undefined ? null : readInstant(values.now),
    conversation: values.conversation ?? null,
    model: values.model ?? null,
    isJson: values.json,
    isExplained: values.explain,
  };
}

/** An ISO instant, with its offset. */
export function readInstant(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch (error) {
    const example = '2025-09-01T09:00:00+07:00';
    throw new AiraError('bad_request', `--now is not a moment with an offset, such as ${example}`, {
      cause: error,
    });
  }
}

/** @throws AiraError `not_found` when no business has the slug, or nobody owns it. */
export async function findBusinessAndOwner(
  services: Pick<Services, 'db'>,
  slug: string,
): Promise<{ business: Business; owner: Person }> {
  const business = await findBusiness(services.db, slug);
  if (!business) throw new AiraError('not_found', `there is no business "${slug.slice(0, 80)}"`);
  const owner = await findOwner(services.db, business.id);
  if (!owner) throw new AiraError('not_found', `business "${slug}" has no owner`);
  return { business, owner };
}

/**
 * The configured chain, or the one that `--model` names on the configured server.
 * @throws AiraError `configuration` when a model is named and no server or key is configured.
 */
export function chooseModels(
  { env, kv, models }: Pick<Services, 'env' | 'kv' | 'models'>,
  name: string | null,
): ModelChain {
  if (name === null) return models;
  if (name === 'offline') return [];
  const chain = createModels(env, kv, name);
  if (chain.length > 0) return chain;
  throw new AiraError('configuration', '--model needs OPENAI_API_KEY or OPENAI_BASE_URL');
}

function readRole(text: string | undefined): Role | null {
  if (text === undefined) return null;
  if (text === 'owner' || text === 'admin' || text === 'viewer') return text;
  throw new AiraError('bad_request', '--as is owner, admin or viewer');
}
