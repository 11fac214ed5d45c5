import { ApiError, fetchMessages, streamChat } from './api.js';
import { element, richText } from './dom.js';

const STORED = 'aira-conversation';
const FRESHNESS = /^(data (s\.d\.|sampai|up to|through|until|as of)|\(?data )/i;

const messages = document.querySelector('#messages');
const chips = document.querySelector('#chips');
const form = document.querySelector('#composer');
const input = document.querySelector('#question');
const send = document.querySelector('#send');

/** The chat: `start` shows what was said before, and from then on the page sends and receives. */
export function createChat({ getBusiness, getWords, personName }) {
  let conversation = localStorage.getItem(STORED) ?? startConversation();
  let isBusy = false;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask(input.value);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void ask(input.value);
  });
  input.addEventListener('input', () => {
    send.disabled = isBusy || input.value.trim() === '';
  });

  async function start() {
    messages.replaceChildren();
    send.disabled = true;
    const known = await fetchMessages(getBusiness(), conversation).catch(() => []);
    for (const { author, text, reply } of known) {
      if (author === 'person') addPerson(text);
      else addReply(reply ?? { text });
    }
    if (known.length === 0) addHello();
    showChips(known.at(-1)?.reply?.choices ?? getWords().suggestions);
    scrollToEnd();
  }

  async function ask(typed) {
    const text = typed.trim();
    if (text === '' || isBusy) return;
    isBusy = true;
    send.disabled = true;
    input.value = '';
    messages.querySelector('.hello')?.remove();
    addPerson(text);
    showChips([]);
    const working = addWorking();
    try {
      await receive(text, working);
    } catch (error) {
      const sentence = error instanceof ApiError && error.message ? error.message : getWords().offline;
      working.replaceWith(element('div', { class: 'message aira failed' }, sentence));
      input.value = text;
    }
    isBusy = false;
    send.disabled = input.value.trim() === '';
    scrollToEnd();
  }

  async function receive(text, working) {
    const reply = { text: '' };
    for await (const part of streamChat(getBusiness(), conversation, text)) {
      if (part.type === 'data-progress')
        working.querySelector('.step').textContent = nameStep(part.data.step);
      if (part.type === 'text-delta') reply.text += part.delta;
      if (part.type === 'data-reply') Object.assign(reply, part.data);
      if (part.type === 'error') throw new ApiError(500, part.errorText);
    }
    if (reply.text === '') throw new ApiError(500, '');
    working.replaceWith(renderReply(reply));
    showChips(reply.choices?.length ? reply.choices : getWords().suggestions);
  }

  function nameStep(step) {
    return step === 'wording' ? getWords().wording : getWords().counting;
  }

  function addHello() {
    messages.append(
      element(
        'div',
        { class: 'hello' },
        element('strong', {}, `${getWords().hello}, ${personName()}.`),
        element('span', { class: 'muted' }, getWords().helloNote),
      ),
    );
  }

  function addWorking() {
    const dots = element(
      'span',
      { class: 'dots', 'aria-hidden': 'true' },
      element('i'),
      element('i'),
      element('i'),
    );
    const working = element(
      'div',
      { class: 'message aira' },
      element('span', { class: 'working' }, dots, element('span', { class: 'step' }, getWords().thinking)),
    );
    messages.append(working);
    scrollToEnd();
    return working;
  }

  function showChips(choices) {
    chips.replaceChildren(
      ...choices.map((choice) => {
        const chip = element('button', { type: 'button', class: 'chip' }, choice);
        chip.addEventListener('click', () => {
          input.focus({ preventScroll: true });
          void ask(choice);
        });
        return chip;
      }),
    );
    chips.scrollLeft = 0;
  }

  function restart() {
    conversation = startConversation();
    input.focus();
    return start();
  }

  return { start, restart };
}

function startConversation() {
  const id = crypto.randomUUID
    ? crypto.randomUUID()
    : `c${Date.now()}-${Math.random().toString(36).slice(2)}`;
  localStorage.setItem(STORED, id);
  return id;
}

function addPerson(text) {
  messages.append(element('div', { class: 'message person' }, text));
}

function addReply(reply) {
  messages.append(renderReply(reply));
}

function renderReply(reply) {
  const lines = reply.text.trimEnd().split('\n');
  const last = lines.length > 1 && FRESHNESS.test(lines.at(-1)) ? lines.pop() : null;
  return element(
    'div',
    { class: 'message aira' },
    ...richText(lines.join('\n').trimEnd()),
    reply.table ? renderTable(reply.table) : null,
    last ? element('p', { class: 'freshness' }, last) : null,
  );
}

function renderTable({ columns, rows }) {
  const isNumber = columns.map(
    (_, index) => index > 0 && rows.every((row) => /^[-–—]?$|\d/.test(row[index] ?? '')),
  );
  const cell = (tag) => (text, index) =>
    element(
      tag,
      { ...(tag === 'th' ? { scope: 'col' } : {}), class: isNumber[index] ? 'number' : undefined },
      text,
    );
  return element(
    'div',
    { class: 'table' },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...columns.map(cell('th')))),
      element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map(cell('td'))))),
    ),
  );
}

function scrollToEnd() {
  messages.scrollTop = messages.scrollHeight;
}
