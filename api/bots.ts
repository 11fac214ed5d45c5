import { createInboxHandler } from '#bots/answer-inbox.ts';
import { createRunTurn, type RunTurn } from '#bots/run-turn.ts';
import { createNoticeHandlers } from '#bots/tell-people.ts';
import { createTelegramChannel, type TelegramChannel } from '#bots/telegram/telegram-channel.ts';
import type { ChartSpec } from '#core/charts/chart-spec.ts';
import type { AnswerQuestion } from '#core/conversation/answer-port.ts';
import { createDispatcher, type Dispatcher } from '#core/events/create-dispatcher.ts';
import type { EventHandlers } from '#core/events/dispatch-events.ts';
import { createPushHandler } from '#ingestion/pull/load-pushes.ts';
import type { Services } from './services.ts';
import { toPullOptions } from './pull-options.ts';

/** The channels of this process, and the events that they answer. */
export interface Bots {
  runTurn: RunTurn;
  /** Null without a token: the channel is left out, nothing else changes. */
  telegram: TelegramChannel | null;
  dispatcher: Dispatcher;
}

interface BotsOptions {
  /** Another agent than AIRA's own, for tests of the channels. */
  answer?: AnswerQuestion;
  /** Handlers of other events, beside the channels' own. */
  handlers?: EventHandlers;
}

export function createBots(services: Services, { answer, handlers = {} }: BotsOptions = {}): Bots {
  const { db, kv, log, env } = services;
  const now = (): ReturnType<Services['now']> => services.now();
  const runTurn = createRunTurn({
    db,
    kv,
    log,
    now,
    answer: answer ?? services.answerWith(),
  });
  const telegram = env.TELEGRAM_BOT_TOKEN
    ? createTelegramChannel({
        token: env.TELEGRAM_BOT_TOKEN,
        ...(env.TELEGRAM_API_ROOT ? { apiRoot: env.TELEGRAM_API_ROOT } : {}),
        drawChart: (chart) => drawChart(services, chart),
      })
    : null;
  const channels = telegram ? [telegram] : [];
  const inboxHandler = createInboxHandler({ db, log, now, channels, runTurn });
  const dispatcher = createDispatcher({
    db,
    log,
    now,
    // Nobody waits for an answer because a register pushes much.
    groups: [
      { 'message.received': inboxHandler, ...createNoticeHandlers({ db, log, channels }) },
      { 'source.pushed': createPushHandler(db, toPullOptions(services)), ...handlers },
    ],
  });
  return { runTurn, telegram, dispatcher };
}

/** A picture that fails is logged, and its figures are sent in its place. */
async function drawChart({ renderChart, log }: Services, chart: ChartSpec): Promise<Uint8Array | null> {
  try {
    return (await renderChart?.(chart)) ?? null;
  } catch (error) {
    log.error('chart.failed', {
      kind: chart.kind,
      error: error instanceof Error ? error.message : 'unknown',
    });
    return null;
  }
}
