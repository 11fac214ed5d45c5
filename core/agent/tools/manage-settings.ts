import { Temporal } from 'temporal-polyfill';
import { listOutlets, type Outlet } from '../../accounts/list-outlets.ts';
import { listSettingVersions, type SettingVersion } from '../../accounts/read-settings.ts';
import { defaultValue, parseSettingValue, type SettingKey, toClock } from '../../accounts/setting-values.ts';
import { toNameKey } from '../../text.ts';
import { toBusinessDate } from '../../time.ts';
import type { EntryDraft } from '../ledger/entry.ts';
import type { ToolInput } from './inputs.ts';
import { defineTool, type ToolTurn } from './tool.ts';

export const manageSettingsTool = defineTool({
  name: 'manage_settings',
  description:
    'What metrics mean at this business, and its settings. `value` proposes a change, which only the person’s own yes makes.',
  run: async (turn, input) => {
    const { omzetMeans } = turn.ctx.settings;
    // The plain definition of omzet would contradict what the owner has decided.
    const isDecided = omzetMeans !== 'net_sales' && input.metrics.includes('net_sales');
    const metrics = input.metrics.map((metric) =>
      isDecided && metric === 'net_sales' ? omzetMeans : metric,
    );
    const definitions = metrics.map((metric): EntryDraft => ({
      type: 'notice',
      notice: 'definition',
      metric,
    }));
    const setting = input.setting ?? (isDecided ? 'omzet_means' : undefined);
    if (setting === undefined) return turn.results.record(definitions);
    const state = await readState(turn, setting, input.outlet);
    const told =
      input.setting !== undefined && input.value !== undefined
        ? propose(turn, state, input.value)
        : describe(turn, state);
    return turn.results.record([told, ...definitions]);
  },
});

interface SettingState {
  key: SettingKey;
  outlets: Outlet[];
  /** The outlet that was named, as recorded. */
  outlet: Outlet | null;
  /** A name that no outlet has. */
  unknownOutlet: string | null;
  latest: SettingVersion | null;
  /** The value of the version before, or the default. */
  before: string;
}

async function readState(
  { ctx }: ToolTurn,
  key: SettingKey,
  named: ToolInput<'manage_settings'>['outlet'],
): Promise<SettingState> {
  return ctx.query(async (tx) => {
    const outlets = await listOutlets(tx);
    const wanted = key === 'day_starts_at' ? named : undefined;
    const found = wanted === undefined ? null : findOutlet(outlets, wanted);
    // The only outlet is the whole business.
    const outlet = outlets.length > 1 ? found : null;
    const [latest, earlier] = await listSettingVersions(tx, key, outlet?.id ?? null);
    const unknownOutlet = wanted !== undefined && !found ? wanted : null;
    const before = earlier?.value ?? defaultValue(key);
    return { key, outlets, outlet, unknownOutlet, latest: latest ?? null, before };
  });
}

/** By its whole name, else by words that only one outlet has. */
function findOutlet(outlets: readonly Outlet[], named: string): Outlet | null {
  const key = toNameKey(named);
  const whole = outlets.find(({ nameKey }) => nameKey === key);
  const holding = key === '' ? [] : outlets.filter(({ nameKey }) => nameKey.includes(key));
  return whole ?? (holding.length === 1 ? (holding[0] ?? null) : null);
}

/** The value that counts. Where the day starts is what the outlets do, whoever decided it. */
function currentValue({ key, outlets, outlet, latest }: SettingState): string {
  if (key !== 'day_starts_at') return latest?.value ?? defaultValue(key);
  if (outlet) return toClock(outlet.dayStartMinutes);
  return latest?.value ?? toClock(outlets[0]?.dayStartMinutes ?? 0);
}

function describe({ ctx }: ToolTurn, state: SettingState): EntryDraft {
  const { key, outlet, outlets, latest } = state;
  const value = currentValue(state);
  const differing = outlets.filter(({ dayStartMinutes }) => toClock(dayStartMinutes) !== value);
  const changed = latest ? Temporal.Instant.from(latest.changedAt) : null;
  return {
    type: 'notice',
    notice: 'setting',
    key,
    value,
    outlet: outlet?.name ?? null,
    since: changed ? toBusinessDate(changed, ctx.activeBusiness.timeZone) : null,
    before: latest ? state.before : null,
    exceptions:
      key === 'day_starts_at' && !outlet
        ? differing.map(({ name, dayStartMinutes }) => ({ outlet: name, value: toClock(dayStartMinutes) }))
        : [],
  };
}

/** A proposal for a value that the setting can have, by somebody who may change it; else why not. */
function propose({ ctx }: ToolTurn, state: SettingState, asked: string): EntryDraft {
  const { key, outlet, outlets, unknownOutlet, latest } = state;
  const before = currentValue(state);
  const value = parseSettingValue(key, asked);
  const kept = (why: 'same' | 'role' | 'value' | 'outlet'): EntryDraft => ({
    type: 'notice',
    notice: 'setting_kept',
    why,
    key,
    value: before,
    outlet: outlet?.name ?? unknownOutlet,
  });
  if (ctx.role === 'viewer') return kept('role');
  if (unknownOutlet !== null) return kept('outlet');
  if (value === null) return kept('value');
  const isEverywhere =
    key !== 'day_starts_at' ||
    outlet !== null ||
    outlets.every(({ dayStartMinutes }) => toClock(dayStartMinutes) === value);
  if (value === before && isEverywhere) return kept('same');
  return {
    type: 'notice',
    notice: 'confirmation',
    proposal: {
      action: 'change_setting',
      key,
      value,
      before,
      outlet: outlet ? { id: outlet.id, name: outlet.name } : null,
      seenVersion: latest?.version ?? 0,
    },
  };
}
