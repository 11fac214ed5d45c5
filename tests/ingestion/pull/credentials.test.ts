import { describe, expect, it } from 'vitest';
import { decryptCredentials, encryptCredentials } from '#ingestion/pull/credentials.ts';

const OLD = '1a'.repeat(32);
const NEW = '2b'.repeat(32);
const SHOP = '00000000-0000-4000-8000-000000000001';

describe('works', () => {
  it('opens what it closed', async () => {
    const stored = await encryptCredentials('sk-kunci-é', SHOP, [OLD]);
    expect(stored).not.toContain('kunci');
    expect(await decryptCredentials(stored, SHOP, [OLD])).toBe('sk-kunci-é');
  });

  it('never writes the same secret twice in the same way', async () => {
    const [a, b] = await Promise.all([
      encryptCredentials('k', SHOP, [OLD]),
      encryptCredentials('k', SHOP, [OLD]),
    ]);
    expect(a).not.toBe(b);
  });

  it('still opens old credentials after the key is replaced, and closes new ones under the new key', async () => {
    const stored = await encryptCredentials('k', SHOP, [OLD]);
    expect(await decryptCredentials(stored, SHOP, [NEW, OLD])).toBe('k');
    const fresh = await encryptCredentials('k', SHOP, [NEW, OLD]);
    await expect(decryptCredentials(fresh, SHOP, [OLD])).rejects.toMatchObject({ code: 'configuration' });
  });
});

describe('fails well', () => {
  it('says that the key is another one without telling the secret', async () => {
    const stored = await encryptCredentials('sk-secret', SHOP, [OLD]);
    const opening = decryptCredentials(stored, SHOP, [NEW]);
    await expect(opening).rejects.toMatchObject({
      code: 'configuration',
      message: expect.not.stringContaining('secret') as string,
    });
  });

  it.each(['', 'x', 'a.b.c', '....'])('refuses %j as stored credentials', async (stored) => {
    await expect(decryptCredentials(stored, SHOP, [OLD])).rejects.toMatchObject({ code: 'configuration' });
  });

  it('notices a changed byte', async () => {
    const stored = await encryptCredentials('k', SHOP, [OLD]);
    const changed = stored.replace(/.(?==*$)/, (last) => (last === 'A' ? 'Q' : 'A'));
    await expect(decryptCredentials(changed, SHOP, [OLD])).rejects.toMatchObject({ code: 'configuration' });
  });

  it('refuses a key of another length', async () => {
    await expect(encryptCredentials('k', SHOP, ['abc'])).rejects.toMatchObject({ code: 'configuration' });
  });
});

describe('keeps tenants apart', () => {
  it('does not open one business’s credentials for another', async () => {
    const stored = await encryptCredentials('k', SHOP, [OLD]);
    const other = SHOP.replace(/1$/, '2');
    await expect(decryptCredentials(stored, other, [OLD])).rejects.toMatchObject({ code: 'configuration' });
  });
});
