import { element, richText } from './dom.js';

const FRESHNESS = /^data /i;

export function renderPerson(text) {
  return element('div', { class: 'message person' }, text);
}

/** AIRA's reply: the text, its table, and the freshness line apart from both. */
export function renderReply(reply) {
  const lines = reply.text.trimEnd().split('\n');
  const last = lines.length > 1 && FRESHNESS.test(lines.at(-1)) ? lines.pop() : null;
  return element(
    'div',
    { class: 'message aira' },
    ...richText(keepAmountsWhole(lines.join('\n').trimEnd())),
    reply.table ? renderTable(reply.table) : null,
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

function renderTable({ columns, rows }) {
  const isNumber = columns.map(
    (_, index) => index > 0 && rows.every((row) => /^[-–—]?$|\d/.test(row[index] ?? '')),
  );
  const toCell = (tag, attributes) => (text, index) =>
    element(tag, { ...attributes, class: isNumber[index] ? 'number' : null }, text);
  const head = element('tr', {}, ...columns.map(toCell('th', { scope: 'col' })));
  const body = rows.map((row) => element('tr', {}, ...row.map(toCell('td', {}))));
  const table = element('table', {}, element('thead', {}, head), element('tbody', {}, ...body));
  return element('div', { class: 'table' }, table);
}
