import { Temporal } from 'temporal-polyfill';
import { createContacts } from '#core/accounts/contacts.ts';
import { answerWithinBudget, type ModelPolicy } from '#core/agent/answer-within-budget.ts';
import { createIndexMemory } from '#core/agent/index-memory.ts';
import type { ModelChain } from '#core/agent/models.ts';
import type { AnswerQuestion } from '#core/conversation/answer-port.ts';
import { createPngRenderer, type PngAssets, type RenderChartPng } from '#core/charts/png-renderer.ts';
import type { Database } from '#core/db/database.ts';
import { createFallbackStore } from '#core/kv/fallback-store.ts';
import type { KeyValueStore } from '#core/kv/key-value-store.ts';
import { createMemoryStore } from '#core/kv/memory-store.ts';
import { createUpstashStore } from '#core/kv/upstash-store.ts';
import { createLogger, type Logger } from '#core/log.ts';
import type { CredentialKeys } from '#ingestion/pull/credentials.ts';
import type { Env } from './env.ts';
import { createModels, toModelPolicy } from './model-settings.ts';

/** What every door hands to the rooms behind it. */
export interface Services {
  readonly env: Env;
  readonly db: Database;
  readonly kv: KeyValueStore;
  /** Redis without the memory beneath it, for the doctor; null when it is not configured. */
  readonly redis: KeyValueStore | null;
  readonly log: Logger;
  /** The configured language models; empty: the offline model answers. */
  readonly models: ModelChain;
  readonly modelPolicy: ModelPolicy;
  /** The agent with the configured models, or with others of the same policy. */
  answerWith(models?: ModelChain): AnswerQuestion;
  /** Null where no picture can be drawn: channels send the figures instead. */
  readonly renderChart: RenderChartPng | null;
  /** One key per purpose, each derived from AIRA_SECRET; neither opens what the other closed. */
  readonly secrets: Secrets;
  readonly fetch: typeof fetch;
  now(): Temporal.Instant;
  close(): Promise<void>;
}

interface Secrets {
  /** Signs sessions and links. */
  readonly cookies: string;
  /** The first encrypts the credentials of sources; former ones only open what they closed. */
  readonly credentialKeys: CredentialKeys;
}

/** What differs between Node and workerd. */
interface Platform {
  db: Database;
  /** AIRA_SECRET, or the one generated beside the embedded database. */
  secret: string;
  writeLog: (line: string) => void;
  /** What draws pictures here; absent: nothing does. */
  pngAssets?: PngAssets;
  /** At a person's terminal: warnings and errors only. */
  isQuiet?: boolean;
}

/** The composition root: the only place where implementations are chosen. Runs on Node and workerd. */
export async function createServices(env: Env, platform: Platform): Promise<Services> {
  const logger = createLogger(platform.writeLog);
  const log: Logger = platform.isQuiet ? { ...logger, info: () => {} } : logger;
  const redis = createRedisStore(env);
  const kv = redis ? createSharedStore(redis, log) : createMemoryStore();
  const models = env.AIRA_MODEL_MODE === 'offline' ? [] : createModels(env, kv, env.OPENAI_MODEL);
  const policy = toModelPolicy(env);
  const contacts = createContacts(platform.db, env.AIRA_SUPPORT_CONTACT ?? null);
  const indexNames = createIndexMemory();
  const now = (): Temporal.Instant => Temporal.Now.instant();
  return {
    env,
    db: platform.db,
    kv,
    redis,
    log,
    models,
    modelPolicy: policy,
    answerWith:
      (chosen = models) =>
      (request) =>
        answerWithinBudget({ ...request, contacts, indexNames }, { models: chosen, policy, log, now }),
    renderChart: platform.pngAssets ? createPngRenderer(platform.pngAssets) : null,
    secrets: {
      cookies: await deriveSecret(platform.secret, 'cookies'),
      credentialKeys: [
        await deriveSecret(platform.secret, 'credentials'),
        ...(await Promise.all(env.AIRA_FORMER_SECRETS.map((former) => deriveSecret(former, 'credentials')))),
      ],
    },
    fetch: (input, init) => fetch(input, init),
    now,
    close: () => platform.db.close(),
  };
}

function createRedisStore(env: Env): KeyValueStore | null {
  if (!env.UPSTASH_REDIS_REST_URL || !env.UPSTASH_REDIS_REST_TOKEN) return null;
  return createUpstashStore({ url: env.UPSTASH_REDIS_REST_URL, token: env.UPSTASH_REDIS_REST_TOKEN });
}

function createSharedStore(redis: KeyValueStore, log: Logger): KeyValueStore {
  return createFallbackStore({
    primary: redis,
    fallback: createMemoryStore(),
    onFailure: (error) => log.warn('kv.down', { error: error instanceof Error ? error.name : 'unknown' }),
  });
}

async function deriveSecret(secret: string, purpose: 'cookies' | 'credentials'): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const derived = await crypto.subtle.sign('HMAC', key, encoder.encode(`aira ${purpose}`));
  return Array.from(new Uint8Array(derived), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
