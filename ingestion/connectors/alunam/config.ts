import { z } from 'zod';

/** A source's settings, as `aira connect` keeps them. */
export const AlunamConfig = z.object({
  baseUrl: z.url(),
  firstDays: z.number().int().positive().default(62),
  windowDays: z.number().int().positive().default(62),
  pageSize: z.number().int().min(1).max(2000).default(1000),
});
export type AlunamConfig = z.infer<typeof AlunamConfig>;
