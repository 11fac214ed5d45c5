import type { Localized } from '#core/text.ts';

const COMMANDS: Readonly<Record<string, Localized>> = {
  omzet: { id: 'Omzet hari ini', en: 'Net sales today' },
  laris: { id: 'Produk terlaris bulan ini', en: 'Best sellers this month' },
  bandingkan: { id: 'Bulan ini dibanding bulan lalu', en: 'This month against last month' },
  bisnis: { id: 'Ganti toko', en: 'Change shop' },
  bantuan: { id: 'Cara bertanya', en: 'How to ask' },
  putus: { id: 'Putuskan chat ini', en: 'Disconnect this chat' },
};

interface CommandMenu {
  commands: { command: string; description: string }[];
  language_code?: string;
}

/** The menus for `setMyCommands`: Indonesian for everyone, English for apps set to English. */
export const COMMAND_MENUS: readonly CommandMenu[] = [
  { commands: toCommands('id') },
  { commands: toCommands('en'), language_code: 'en' },
];

function toCommands(locale: keyof Localized): CommandMenu['commands'] {
  return Object.entries(COMMANDS).map(([command, name]) => ({ command, description: name[locale] }));
}
