export * from './accounts.ts';
export * from './ingestion.ts';
export * from './sales.ts';
export * from './rollups.ts';
export * from './conversations.ts';
export * from './events.ts';
export * from './agent.ts';
export * from './notifications.ts';
