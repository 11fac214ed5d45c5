import type { Context } from 'hono';
import type { ErrorCode } from '#core/errors.ts';
import type { Locale, Localized } from '#core/text.ts';

/** How a connection that led over a source's own page ended. */
export type ConnectOutcome = 'connected' | 'declined' | ErrorCode;

const SENTENCES: Partial<Record<ConnectOutcome, Localized>> = {
  connected: {
    id: 'Kasir sudah tersambung. Datanya mulai ditarik; yang terbaru lebih dulu.',
    en: 'The cash register is connected. Its data is coming in, the newest first.',
  },
  declined: {
    id: 'Izinnya tidak diberikan, jadi tidak ada yang disambungkan.',
    en: 'Access was not given, so nothing was connected.',
  },
  unauthorized: {
    id: 'Masuk dulu ke AIRA di browser ini, lalu mulai lagi.',
    en: 'Sign in to AIRA in this browser first, then start again.',
  },
  forbidden: {
    id: 'Sambungan ini sudah kedaluwarsa, sudah dipakai, atau milik orang lain. Mulai lagi dari AIRA. Kalau dimulai di terminal, tempel alamat halaman ini di sana.',
    en: "This connection is too old, used already or somebody else's. Start again from AIRA. If it began in a terminal, paste this page's address there.",
  },
  source_rejected: {
    id: 'Kasirnya menolak sambungan. Mulai lagi dari AIRA.',
    en: 'The cash register refused the connection. Start again from AIRA.',
  },
  source_unavailable: {
    id: 'Kasirnya sedang tidak menjawab. Coba sambungkan lagi sebentar lagi.',
    en: 'The cash register does not answer right now. Try to connect again shortly.',
  },
};

const OTHERWISE: Localized = {
  id: 'Sambungannya belum berhasil. Mulai lagi dari AIRA.',
  en: 'The connection did not work out. Start again from AIRA.',
};

/** The page on which a person who comes back from a source ends. It holds nothing of the request. */
export function showConnectOutcome(c: Context, outcome: ConnectOutcome, locale: Locale): Response {
  const sentence = (SENTENCES[outcome] ?? OTHERWISE)[locale];
  const back = locale === 'id' ? 'Kembali ke AIRA' : 'Back to AIRA';
  const page = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>AIRA</title><p>${sentence}</p><p><a href="/">${back}</a></p></html>`;
  return c.html(page, outcome === 'connected' ? 200 : 400);
}
