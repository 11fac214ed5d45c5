import type { Context } from 'hono';
import type { Locale } from '#core/text.ts';

/** The reader's language by `Accept-Language`: English only where it is preferred to Indonesian. */
export function readLocale(c: Context): Locale {
  const wanted = (c.req.header('accept-language') ?? '').toLowerCase();
  const english = wanted.search(/\ben\b/);
  const indonesian = wanted.search(/\b(id|in|ms)\b/);
  return english >= 0 && (indonesian < 0 || english < indonesian) ? 'en' : 'id';
}
