export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** One JSON line per event. Fields never hold message text, phone numbers, keys or raw bodies. */
export interface Logger {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

export function createLogger(write: (line: string) => void, base: LogFields = {}): Logger {
  const emit =
    (level: string) =>
    (event: string, fields: LogFields = {}): void =>
      write(JSON.stringify({ at: new Date().toISOString(), level, event, ...base, ...fields }));
  return { info: emit('info'), warn: emit('warn'), error: emit('error') };
}

export function createSilentLogger(): Logger {
  return createLogger(() => {});
}
