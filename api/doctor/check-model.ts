import { listModelCosts, type ModelCost } from '#core/accounts/model-usage.ts';
import { listModelPlaces } from '#core/agent/models.ts';
import type { BusinessDate } from '#core/time.ts';
import type { Services } from '../services.ts';
import { broken } from './check-integrations.ts';
import { type Check, describeCause, type Finding } from './finding.ts';

const TIMEOUT_MS = 5_000;
const SUBJECT = { id: 'Model bahasa', en: 'Language model' };

/** Which models are configured, whether their servers answer, what they may cost and have cost. */
export const checkModel: Check = async (services) => {
  const { env, models } = services;
  if (models.length === 0) {
    const isOff = env.AIRA_MODEL_MODE === 'offline' && env.OPENAI_MODEL !== undefined;
    return [isOff ? SWITCHED_OFF : ABSENT];
  }
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model } = env;
  const places = listModelPlaces({ apiKey, baseUrl, model });
  const servers = await Promise.all(places.map((place) => checkServer(services, place)));
  return [...servers, ...(await checkBudget(services))];
};

const ABSENT: Finding = {
  subject: SUBJECT,
  status: 'absent',
  detail: {
    id: 'model bawaan tanpa internet: angkanya sama, bahasanya lebih sederhana (OPENAI_MODEL, dengan OPENAI_API_KEY atau OPENAI_BASE_URL)',
    en: 'the built-in offline model: the same figures in plainer words (OPENAI_MODEL, with OPENAI_API_KEY or OPENAI_BASE_URL)',
  },
};

const SWITCHED_OFF: Finding = {
  subject: SUBJECT,
  status: 'absent',
  detail: {
    id: 'sudah diatur, tapi dimatikan (AIRA_MODEL_MODE=offline): model bawaan yang menjawab',
    en: 'configured but switched off (AIRA_MODEL_MODE=offline): the built-in model answers',
  },
};

type Place = ReturnType<typeof listModelPlaces>[number];

async function checkServer({ fetch, modelPolicy }: Services, place: Place): Promise<Finding> {
  const { id: name, apiKey } = place;
  const baseUrl = (place.baseUrl ?? 'https://api.openai.com/v1').replace(/\/$/, '');
  try {
    const response = await fetch(`${baseUrl}/models`, {
      headers: apiKey ? { authorization: `Bearer ${apiKey}` } : {},
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    // Some compatible servers have no list of models: an answer is enough.
    if (!response.ok && response.status !== 404) {
      return broken(SUBJECT, `${name}: HTTP ${response.status}`, 'OPENAI_API_KEY, OPENAI_BASE_URL');
    }
    const { id, en } = MODES[modelPolicy.mode];
    const detail = { id: `${name} menjawab; ${id}`, en: `${name} answers; ${en}` };
    return { subject: SUBJECT, status: 'ok', detail };
  } catch (error) {
    return broken(SUBJECT, `${name}: ${describeCause(error)}`, 'OPENAI_BASE_URL, OPENAI_MODEL');
  }
}

const MODES = {
  full: { id: 'ia memilih alat dan menulis jawaban', en: 'it chooses the tools and writes the answer' },
  word: {
    id: 'AIRA memilih alat, ia hanya menulis jawaban',
    en: 'AIRA chooses the tools, it only writes the answer',
  },
} as const;

async function checkBudget({ db, now, models, modelPolicy }: Services): Promise<Finding[]> {
  const { dailyTokens, dailyUsd, prices } = modelPolicy;
  const subject = { id: 'Jatah model', en: 'Model budget' };
  const limits = [
    dailyTokens === null ? [] : [`${dailyTokens.toLocaleString('en-US')} tokens`],
    dailyUsd === null ? [] : [`US$ ${dailyUsd}`],
  ].flat();
  const limit =
    limits.length === 0
      ? { id: 'tanpa batas', en: 'no limit' }
      : { id: `${limits.join(' / ')} per usaha per hari`, en: `${limits.join(' / ')} per business and day` };
  const unpriced = models.map(({ modelId }) => modelId).filter((id) => !prices.has(id));
  const price = unpriced.length === 0 ? '' : ` (AIRA_MODEL_PRICES: ${unpriced.join(', ')}?)`;
  try {
    const day = now().toZonedDateTimeISO('Asia/Jakarta').toPlainDate().toString();
    const spent = describeSpent(await listModelCosts(db, day), day);
    const detail = {
      id: `${limit.id}; hari ini ${spent}${price}`,
      en: `${limit.en}; today ${spent}${price}`,
    };
    return [{ subject, status: 'ok', detail }];
  } catch {
    // The database has a check of its own, which says what is wrong with it.
    return [];
  }
}

function describeSpent(costs: readonly (ModelCost & { day: BusinessDate })[], day: BusinessDate): string {
  const today = costs.filter((cost) => cost.day === day);
  const tokens = today.reduce((total, cost) => total + cost.inputTokens + cost.outputTokens, 0);
  const micros = today.reduce((total, cost) => total + cost.costMicros, 0);
  return `${tokens.toLocaleString('en-US')} tokens, US$ ${(micros / 1e6).toFixed(4)}`;
}
