import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHandovers } from '#api/doctor/check-handovers.ts';
import { openHandover } from '#core/accounts/open-handover.ts';
import { createTestApp, type TestApp } from '#tests/helpers/test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

describe('what the doctor says about help by people', () => {
  describe('works', () => {
    it('counts what waits, over all businesses, and says none of it', async () => {
      const before = await checkHandovers(test.services);
      expect(before[0]?.status).toBe('absent');
      expect(before[0]?.detail.en).toContain('no question is waiting');
      for (const slug of ['senja', 'fajar']) {
        const { business, owner } = await test.addBusiness(slug);
        const about = { conversationId: null, about: 'gula habis' };
        const handover = { id: crypto.randomUUID(), businessId: business.id, personId: owner.id, ...about };
        const { db } = test.services;
        await db.transaction({ businessIds: [business.id] }, (tx) => openHandover(tx, handover));
      }
      const env = { ...test.services.env, AIRA_SUPPORT_CONTACT: 'Dewi' };
      const [finding] = await checkHandovers({ ...test.services, env });
      expect(finding).toMatchObject({ status: 'ok' });
      expect(finding?.detail.id).toBe('2 pertanyaan menunggu dijawab orang; pemilik diarahkan ke Dewi');
    });
  });
});
