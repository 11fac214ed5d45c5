import { queryMetrics } from './api.js';
import { element, svg } from './dom.js';
import {
  addDays,
  addMonths,
  formatClock,
  formatCount,
  formatDay,
  formatMoney,
  formatSpan,
  toLocalDate,
} from './format.js';

const cards = document.querySelector('#today-cards');
const freshnessLine = document.querySelector('#today-freshness');
const dateLine = document.querySelector('#today-date');
const summary = document.querySelector('#today-line');
const toggle = document.querySelector('#today-toggle');
const strip = document.querySelector('.today');

toggle.addEventListener('click', () => openToday(toggle.getAttribute('aria-expanded') !== 'true'));

/** On a phone the strip folds to one line while people chat; wide screens always show it. */
export function openToday(isOpen) {
  toggle.setAttribute('aria-expanded', String(isOpen));
  strip.classList.toggle('folded', !isOpen);
}

/** The strip: today's sales, this month against the same days of the last, the best sellers. */
export async function showToday(business, language, words) {
  dateLine.textContent = formatDay(business.today, language);
  cards.setAttribute('aria-busy', 'true');
  if (cards.childElementCount === 0)
    cards.append(...[1, 2, 3].map(() => element('div', { class: 'card waiting' })));
  const monthStart = `${business.today.slice(0, 7)}-01`;
  try {
    const [days, products] = await Promise.all([
      queryMetrics(business.slug, {
        metrics: ['net_sales', 'orders'],
        dimensions: ['day'],
        period: { from: addMonths(monthStart, -1), to: business.today },
      }),
      queryMetrics(business.slug, {
        metrics: ['items_sold'],
        dimensions: ['product'],
        period: { from: monthStart, to: business.today },
        order: { by: 'items_sold', direction: 'desc' },
        limit: 3,
      }),
    ]);
    const view = { business, language, words, days: readDays(days), freshness: days.freshness };
    summary.textContent = describeLine(view);
    cards.replaceChildren(renderDay(view), renderMonth(view), renderTop(view, products.rows));
    freshnessLine.textContent = describeFreshness(view);
  } catch {
    cards.replaceChildren();
    freshnessLine.textContent = words.notLoaded;
  }
  cards.setAttribute('aria-busy', 'false');
}

function readDays(result) {
  return new Map(result.rows.map((row) => [row.keys.day, row.values]));
}

function sum(days, from, to) {
  let total = null;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const value = days.get(day)?.net_sales;
    if (value !== undefined && value !== null) total = (total ?? 0) + value;
  }
  return total;
}

function renderDay({ business, language, words, days }) {
  const today = days.get(business.today);
  const yesterday = days.get(addDays(business.today, -1))?.net_sales;
  const money = (value) => formatMoney(value, business.currency, language);
  return element(
    'article',
    { class: 'card' },
    element('h2', {}, words.salesToday),
    today
      ? element('p', { class: 'figure' }, money(today.net_sales ?? 0))
      : element('p', { class: 'figure none' }, words.noSales),
    element(
      'p',
      { class: 'note' },
      today ? element('span', {}, `${formatCount(today.orders ?? 0, language)} ${words.orders}`) : null,
      yesterday === undefined || yesterday === null
        ? null
        : element('span', {}, `${words.yesterday} ${money(yesterday)}`),
    ),
    renderSpark(days, business.today),
  );
}

/** `Rp 3.450.000 · 123 pesanan`: what the folded strip still says. */
function describeLine({ business, language, words, days }) {
  const today = days.get(business.today);
  if (!today) return words.noSales;
  const orders = `${formatCount(today.orders ?? 0, language)} ${words.orders}`;
  return `${formatMoney(today.net_sales ?? 0, business.currency, language)} · ${orders}`;
}

/** Whole days only: a day that is still running is never compared with a finished one. */
function renderMonth({ business, language, words, days, freshness }) {
  const { today, currency, timeZone } = business;
  const start = `${today.slice(0, 7)}-01`;
  const through = freshness.through ? toLocalDate(freshness.through, timeZone) : today;
  const lastWhole = addDays(through < today ? through : today, -1);
  const total = sum(days, start, today);
  const children = [
    element('h2', {}, words.month),
    element(
      'p',
      { class: 'figure' },
      total === null ? words.noSales : formatMoney(total, currency, language),
    ),
  ];
  const before = { from: addMonths(start, -1), to: addMonths(lastWhole, -1) };
  const current = lastWhole >= start ? sum(days, start, lastWhole) : null;
  const previous = lastWhole >= start ? sum(days, before.from, before.to) : null;
  if (current !== null && previous) {
    const change = ((current - previous) / previous) * 100;
    const direction = change < 0 ? 'down' : 'up';
    const amount = `${words[direction]} ${formatCount(Math.abs(change), language, 1)}%`;
    const spans = `${formatSpan(start, lastWhole, language)} ${words.against} ${formatSpan(before.from, before.to, language)}`;
    children.push(
      element(
        'p',
        { class: 'note' },
        element('span', { class: direction }, amount),
        element('span', {}, spans),
      ),
    );
  }
  return element('article', { class: 'card' }, ...children);
}

function renderTop({ language, words }, rows) {
  const most = rows[0]?.values.items_sold ?? 0;
  const items = rows.map((row) => {
    const count = row.values.items_sold ?? 0;
    const width = most > 0 ? (count / most) * 100 : 0;
    return element(
      'li',
      {},
      element('span', { class: 'name', title: row.keys.product }, row.keys.product),
      element('span', { class: 'count' }, formatCount(count, language)),
      svg(
        'svg',
        { viewBox: '0 0 100 4', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        svg('rect', { width: '100', height: '4', fill: 'currentColor', opacity: '0.15' }),
        svg('rect', { width: String(width), height: '4', fill: 'currentColor' }),
      ),
    );
  });
  return element(
    'article',
    { class: 'card' },
    element('h2', {}, words.bestSellers),
    items.length > 0
      ? element('ol', { class: 'top' }, ...items)
      : element('p', { class: 'note' }, words.noSales),
  );
}

/** Two weeks of days; the last, still running, is hollow. */
function renderSpark(days, today) {
  const values = Array.from(
    { length: 14 },
    (_, index) => days.get(addDays(today, index - 13))?.net_sales ?? 0,
  );
  const most = Math.max(...values, 1);
  const bars = values.map((value, index) => {
    const height = Math.max(2, (value / most) * 32);
    return svg('rect', {
      x: String(index * 10),
      y: String(34 - height),
      width: '7',
      height: String(height),
      rx: '2',
      fill: 'currentColor',
      opacity: index === 13 ? '1' : '0.35',
    });
  });
  return svg(
    'svg',
    { class: 'spark', viewBox: '0 0 137 34', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    ...bars,
  );
}

function describeFreshness({ business, language, words, freshness }) {
  if (!freshness.through) return words.noData;
  const through = `${words.through} ${formatClock(freshness.through, business.timeZone, language)}`;
  const missing = freshness.missing.outlets;
  return missing.length > 0 ? `${through} · ${words.outletsMissing} ${missing.join(', ')}` : through;
}
