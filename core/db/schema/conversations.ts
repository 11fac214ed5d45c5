import { index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Role } from '../../tenant.ts';
import { businesses } from './accounts.ts';
import { businessId, createdAt, id, instant } from './columns.ts';

/** Which person speaks through which chat. Read before any tenant is known. */
export const channelLinks = pgTable(
  'channel_links',
  {
    id: id(),
    channel: text('channel').notNull(),
    chatId: text('chat_id').notNull(),
    personId: uuid('person_id').notNull(),
    activeBusinessId: uuid('active_business_id').references(() => businesses.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [unique().on(t.channel, t.chatId)],
);

/** One-time codes, kept as a hash; ten minutes, one use. */
export const linkCodes = pgTable('link_codes', {
  codeHash: text('code_hash').primaryKey(),
  personId: uuid('person_id').notNull(),
  businessId: uuid('business_id').references(() => businesses.id, { onDelete: 'cascade' }),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
});

export const conversations = pgTable(
  'conversations',
  {
    id: id(),
    businessId: businessId().references(() => businesses.id, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull(),
    /** `telegram`, `web`, `terminal`, `cli` … */
    channel: text('channel').notNull(),
    /** The chat on that channel, or the id that the caller chose. */
    externalId: text('external_id').notNull(),
    /** What outlives the last turns: language, chosen outlet, a summary of what was asked before. */
    memory: jsonb('memory').$type<Record<string, unknown>>(),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [unique().on(t.businessId, t.personId, t.channel, t.externalId)],
);

export const messages = pgTable(
  'messages',
  {
    id: id(),
    businessId: businessId(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    author: text('author').$type<'person' | 'aira'>().notNull(),
    role: text('role').$type<Role>(),
    text: text('text').notNull(),
    /** What the agent needs to go on: tool calls and their results of the turn. */
    state: jsonb('state').$type<Record<string, unknown>>(),
    /** AIRA's reply as an object, for channels that show tables and choices. */
    reply: jsonb('reply').$type<Record<string, unknown>>(),
    /** The delivery that this message belongs to: a retried turn stores and answers it once. */
    inboxId: uuid('inbox_id'),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.conversationId, t.createdAt), unique().on(t.inboxId, t.author)],
);
