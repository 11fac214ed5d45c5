import type { Check, Finding } from './finding.ts';
import { describeCause } from './finding.ts';

const TIMEOUT_MS = 5_000;

export const checkRedis: Check = async ({ redis }) => {
  const subject = { id: 'Redis', en: 'Redis' };
  if (!redis) {
    return [
      {
        subject,
        status: 'absent',
        detail: {
          id: 'tidak dipakai: cache dan batas kecepatan ada di memori, per proses',
          en: 'not used: cache and rate limits live in memory, per process',
        },
      },
    ];
  }
  try {
    await redis.increment('doctor', 10);
    return [{ subject, status: 'ok', detail: { id: 'Upstash menjawab', en: 'Upstash answers' } }];
  } catch (error) {
    return [broken(subject, describeCause(error), 'UPSTASH_REDIS_REST_URL, UPSTASH_REDIS_REST_TOKEN')];
  }
};

export const checkTelegram: Check = async ({ env, fetch }) => {
  const subject = { id: 'Telegram', en: 'Telegram' };
  if (!env.TELEGRAM_BOT_TOKEN) {
    return [
      {
        subject,
        status: 'absent',
        detail: {
          id: 'belum tersambung: hanya bisa mengobrol di web dan terminal (TELEGRAM_BOT_TOKEN dari @BotFather)',
          en: 'not connected: chat works on the web and in the terminal only (TELEGRAM_BOT_TOKEN from @BotFather)',
        },
      },
    ];
  }
  try {
    const root = env.TELEGRAM_API_ROOT ?? 'https://api.telegram.org';
    const response = await fetch(`${root}/bot${env.TELEGRAM_BOT_TOKEN}/getMe`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (!response.ok) return [broken(subject, `HTTP ${response.status}`, 'TELEGRAM_BOT_TOKEN')];
    const mode = env.TELEGRAM_WEBHOOK_SECRET ? 'webhook' : 'polling';
    return [{ subject, status: 'ok', detail: { id: `tersambung (${mode})`, en: `connected (${mode})` } }];
  } catch (error) {
    return [broken(subject, describeCause(error), 'TELEGRAM_BOT_TOKEN')];
  }
};

export function broken(subject: Finding['subject'], reason: string, keys: string): Finding {
  return {
    subject,
    status: 'broken',
    detail: {
      id: `tidak menjawab (${reason}). Periksa ${keys}.`,
      en: `does not answer (${reason}). Check ${keys}.`,
    },
  };
}
