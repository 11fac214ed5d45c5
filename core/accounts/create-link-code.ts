import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../db/database.ts';
import { linkCodes } from '../db/schema/index.ts';
import { createCode, hashCode } from './link-code.ts';

interface LinkCodeRequest {
  personId: string;
  /** The business that the linked chat speaks about first. */
  businessId: string;
  now: Temporal.Instant;
}

export interface LinkCode {
  code: string;
  expiresAt: Temporal.Instant;
}

const LIFETIME = { minutes: 10 };

/** A one-time code that ties a chat or a browser to a person. Only its hash is kept. */
export async function createLinkCode(db: Database, request: LinkCodeRequest): Promise<LinkCode> {
  const code = createCode();
  const expiresAt = request.now.add(LIFETIME);
  const values = {
    codeHash: await hashCode(code),
    personId: request.personId,
    businessId: request.businessId,
    expiresAt: expiresAt.toString(),
  };
  await db.transaction({ system: true }, (tx) => tx.insert(linkCodes).values(values));
  return { code, expiresAt };
}
