import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';

/** Messages as the platforms delivered them, once each. */
export const inbox = pgTable(
  'inbox',
  {
    id: id(),
    channel: text('channel').notNull(),
    /** The platform's own id of the delivery (`update_id` on Telegram). */
    messageId: text('message_id').notNull(),
    chatId: text('chat_id').notNull(),
    payload: jsonb('payload').notNull(),
    receivedAt: instant('received_at').notNull().defaultNow(),
    /** Parts of the reply that the platform has taken: a retry goes on after them. */
    sentParts: integer('sent_parts').notNull().default(0),
    answeredAt: instant('answered_at'),
  },
  (t) => [
    unique().on(t.channel, t.messageId),
    index().on(t.chatId, t.receivedAt),
    // The sweep runs every few seconds: it reads the unanswered rows, not the whole history.
    index('inbox_unanswered')
      .on(t.receivedAt)
      .where(sql`answered_at is null`),
  ],
);

/** Events written in the transaction that caused them; unique by (type, key). */
export const outbox = pgTable(
  'outbox',
  {
    id: id(),
    type: text('type').notNull(),
    key: text('key').notNull(),
    businessId: uuid('business_id'),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    /** Events of one lane (a chat) are handled one at a time, by position, then by age. */
    lane: text('lane'),
    lanePosition: bigint('lane_position', { mode: 'number' }).notNull().default(0),
    status: text('status').$type<'pending' | 'done' | 'dead'>().notNull().default('pending'),
    attempts: integer('attempts').notNull().default(0),
    availableAt: instant('available_at').notNull().defaultNow(),
    lockedUntil: instant('locked_until'),
    lastError: text('last_error'),
    createdAt: createdAt(),
  },
  (t) => [unique().on(t.type, t.key), index().on(t.status, t.availableAt), index().on(t.lane, t.status)],
);
