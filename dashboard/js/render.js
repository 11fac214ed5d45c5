import { element, richText, svg } from './dom.js';
import { renderPicture } from './picture.js';

const FRESHNESS = /^data /i;

export function renderPerson(text) {
  return element('div', { class: 'message person' }, text);
}

/** AIRA's reply: the text, its pictures, tables and files, and the freshness line apart from them. */
export function renderReply(reply, words) {
  const { charts = [], tables = [], documents = [] } = reply;
  const lines = reply.text.trimEnd().split('\n');
  const last = lines.length > 1 && FRESHNESS.test(lines.at(-1)) ? lines.pop() : null;
  return element(
    'div',
    { class: charts.length + tables.length > 0 ? 'message aira wide' : 'message aira' },
    ...richText(keepAmountsWhole(lines.join('\n').trimEnd())),
    ...charts.map((chart) => renderPicture(chart, renderTable(toTable(chart)), words)),
    ...tables.map((table) => renderTable(table, tables.length === 1)),
    ...documents.map((file) => renderFile(file, words)),
    last ? element('p', { class: 'freshness' }, last) : null,
  );
}

/** No line ends between a currency and its amount. */
function keepAmountsWhole(text) {
  return text.replace(/\b(Rp|US\$) (?=\d)/g, '$1\u00a0');
}

export function renderFailure(sentence) {
  return element('div', { class: 'message aira failed' }, sentence);
}

export function renderHello(name, words) {
  return element(
    'div',
    { class: 'hello' },
    element('strong', {}, `${words.hello}, ${name}.`),
    element('span', { class: 'muted' }, words.helloNote),
  );
}

/** Shown while AIRA works; `.step` says on what. */
export function renderWorking(words) {
  const dots = ['', '', ''].map(() => element('i'));
  const step = element('span', { class: 'step' }, words.thinking);
  const line = element(
    'span',
    { class: 'working' },
    element('span', { class: 'dots', 'aria-hidden': 'true' }, ...dots),
    step,
  );
  return element('div', { class: 'message aira' }, line);
}

/** A chart's figures in rows, as a screen reader reads them. */
function toTable({ heading, categories, series }) {
  return {
    columns: [heading, ...series.map(({ name }) => name)],
    rows: categories.map(({ name }, index) => [name, ...series.map(({ labels }) => labels[index])]),
  };
}

function renderFile({ name, type, content }, words) {
  const href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const arrow = svg(
    'svg',
    { viewBox: '0 0 24 24', width: '18', height: '18', 'aria-hidden': 'true' },
    svg('path', {
      d: 'M12 4v11m0 0 4.5-4.5M12 15l-4.5-4.5M5 19.5h14',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '2',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  );
  const label = element('span', { class: 'visually-hidden' }, `${words.download} `);
  return element(
    'a',
    { class: 'file', href, download: name },
    arrow,
    label,
    element('span', { class: 'name' }, name),
  );
}

/** `isAlone`: the text says already what the table is. */
function renderTable({ title, columns, rows, total }, isAlone = true) {
  const isNumber = columns.map(
    (_, index) => index > 0 && rows.every((row) => /^[-–—]?$|\d/.test(row[index] ?? '')),
  );
  const toCell = (tag, attributes) => (text, index) =>
    element(tag, { ...attributes, class: isNumber[index] ? 'number' : null }, text);
  const head = element('tr', {}, ...columns.map(toCell('th', { scope: 'col' })));
  const body = rows.map((row) => element('tr', {}, ...row.map(toCell('td', {}))));
  const foot = total ? element('tfoot', {}, element('tr', {}, ...total.map(toCell('td', {})))) : null;
  const caption = title && !isAlone ? element('caption', {}, title) : null;
  const table = element(
    'table',
    {},
    caption,
    element('thead', {}, head),
    element('tbody', {}, ...body),
    foot,
  );
  return element('div', { class: 'table' }, table);
}
