import type { SettingKey } from '../../accounts/setting-values.ts';
import type { Proposal } from '../proposal.ts';
import type { LessonId } from '../tools/inputs.ts';

/** A setting with its value, for the whole business when no outlet is named. */
interface SettingFact {
  key: SettingKey;
  value: string;
  outlet: string | null;
}

/** Notices about the owner's definitions, lessons and people; none holds a figure of the business. */
export type OwnerNotice =
  | ({
      notice: 'setting';
      /** Business day since which it holds; null while the default does. */
      since: string | null;
      /** What held before that. */
      before: string | null;
      /** Outlets that differ. */
      exceptions: { outlet: string; value: string }[];
    } & SettingFact)
  | { notice: 'confirmation'; proposal: Proposal }
  /** Why a change is not even proposed. */
  | ({ notice: 'setting_kept'; why: 'same' | 'role' | 'value' | 'outlet' } & SettingFact)
  | ({ notice: 'setting_changed' } & SettingFact)
  | { notice: 'proposal_closed'; why: 'declined' | 'expired' | 'overtaken' | 'role' }
  | { notice: 'lesson'; topic: LessonId; seesProfit: boolean }
  /** Who was asked to answer; `contact` is the host's, null when nobody is configured. */
  | { notice: 'handed_over'; people: string[]; contact: string | null }
  | { notice: 'outlet_kept'; outlet: string }
  | { notice: 'outlet_released' };
