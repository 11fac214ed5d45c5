import { zValidator } from '@hono/zod-validator';
import type { z } from 'zod';
import { AiraError } from '#core/errors.ts';

/** Validates the JSON body; the first fault goes to the log as a path, never with its value. */
// eslint-disable-next-line typescript/explicit-module-boundary-types -- the type is Hono's inference
export const validateJson = <Schema extends z.ZodType>(schema: Schema) =>
  zValidator('json', schema, (result) => {
    if (result.success) return;
    const [issue] = result.error.issues;
    throw new AiraError('bad_request', `body: ${issue?.path.join('.') ?? ''} ${issue?.code ?? ''}`);
  });
