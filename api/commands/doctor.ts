import { parseArgs } from 'node:util';
import type { Locale } from '#core/text.ts';
import { checkCredentials } from '../doctor/check-credentials.ts';
import { checkDatabase } from '../doctor/check-database.ts';
import { checkHandovers } from '../doctor/check-handovers.ts';
import { checkRedis, checkTelegram } from '../doctor/check-integrations.ts';
import { checkModel } from '../doctor/check-model.ts';
import { checkSettings } from '../doctor/check-settings.ts';
import type { Check, Finding } from '../doctor/finding.ts';
import type { Services } from '../services.ts';

const CHECKS: readonly Check[] = [
  checkDatabase,
  checkRedis,
  checkModel,
  checkTelegram,
  checkHandovers,
  checkCredentials,
  checkSettings,
];

const MARKS: Readonly<Record<Finding['status'], string>> = { ok: '✓', absent: '–', broken: '✗' };

const CLOSING = {
  works: {
    id: 'AIRA siap dipakai. Yang bertanda "–" boleh menyusul.',
    en: 'AIRA is ready. What is marked "–" can wait.',
  },
  broken: {
    id: 'Yang bertanda "✗" sudah diatur, tapi belum jalan.',
    en: 'What is marked "✗" is configured but does not work.',
  },
};

/** `doctor [--json] [--lang en]`: 0 unless something that is configured does not work. */
export async function doctorCommand(args: string[], services: Services): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false }, lang: { type: 'string', default: 'id' } },
  });
  const locale: Locale = values.lang === 'en' ? 'en' : 'id';
  const findings = (await Promise.all(CHECKS.map((check) => check(services)))).flat();
  const isBroken = findings.some((finding) => finding.status === 'broken');
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ ok: !isBroken, findings: findings.map((each) => toJson(each, locale)) })}\n`
      : describeFindings(findings, locale, isBroken),
  );
  return isBroken ? 1 : 0;
}

function describeFindings(findings: readonly Finding[], locale: Locale, isBroken: boolean): string {
  const width = Math.max(...findings.map((finding) => finding.subject[locale].length));
  const lines = findings.map(
    (finding) =>
      `${MARKS[finding.status]} ${finding.subject[locale].padEnd(width)}  ${finding.detail[locale]}`,
  );
  return `${lines.join('\n')}\n\n${(isBroken ? CLOSING.broken : CLOSING.works)[locale]}\n`;
}

function toJson(finding: Finding, locale: Locale): Record<string, string> {
  return {
    subject: finding.subject[locale],
    status: finding.status,
    detail: finding.detail[locale],
  };
}
