import { ApiError, fetchMessages, streamChat } from './api.js';
import { element } from './dom.js';
import { openToday } from './today.js';
import { renderFailure, renderHello, renderPerson, renderReply, renderWorking } from './render.js';

const STORED = 'aira-conversation';

const messages = document.querySelector('#messages');
const chips = document.querySelector('#chips');
const form = document.querySelector('#composer');
const input = document.querySelector('#question');
const send = document.querySelector('#send');

/**
 * The chat. `page` tells the shop, the words and the person's name of this moment; `start` shows
 * what was said before, `restart` begins another conversation.
 */
export function createChat(page) {
  const state = { page, conversation: localStorage.getItem(STORED) ?? startConversation(), isBusy: false };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask(state, input.value);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void ask(state, input.value);
  });
  input.addEventListener('input', () => enableSend(state));
  // A picture comes after its message; `load` does not bubble.
  messages.addEventListener('load', ({ target }) => showPicture(target), { capture: true });
  return {
    start: () => showHistory(state),
    restart: () => {
      state.conversation = startConversation();
      input.focus();
      return showHistory(state);
    },
  };
}

function startConversation() {
  // randomUUID exists on https and localhost only; a shop's own server may be neither.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  localStorage.setItem(STORED, id);
  return id;
}

async function showHistory(state) {
  const { business, words, personName } = state.page();
  enableSend(state);
  const known = await fetchMessages(business, state.conversation).catch(() => []);
  const shown = known.map(({ author, text, reply }) =>
    author === 'person' ? renderPerson(text) : renderReply(reply ?? { text }, words),
  );
  messages.replaceChildren(...(shown.length > 0 ? shown : [renderHello(personName, words)]));
  openToday(known.length === 0);
  showChips(state, known.at(-1)?.reply?.choices);
  scrollToEnd();
}

async function ask(state, typed) {
  const text = typed.trim();
  if (text === '' || state.isBusy) return;
  const { words } = state.page();
  state.isBusy = true;
  input.value = '';
  enableSend(state);
  messages.querySelector('.hello')?.remove();
  openToday(false);
  const working = renderWorking(words);
  messages.append(renderPerson(text), working);
  chips.replaceChildren();
  scrollToEnd();
  try {
    const reply = await receive(state, text, working.querySelector('.step'));
    working.replaceWith(renderReply(reply, words));
    showChips(state, reply.choices);
  } catch (error) {
    const isKnown = error instanceof ApiError && error.message !== '';
    working.replaceWith(renderFailure(isKnown ? error.message : words.offline));
    input.value ||= text;
  }
  state.isBusy = false;
  enableSend(state);
  scrollToEnd();
}

/** Reads the stream to its end; the text counts only when it is complete. */
async function receive(state, text, step) {
  const { business, words } = state.page();
  const reply = { text: '' };
  for await (const part of streamChat(business, state.conversation, text)) {
    if (part.type === 'data-progress')
      step.textContent = part.data.step === 'wording' ? words.wording : words.counting;
    if (part.type === 'text-delta') reply.text += part.delta;
    if (part.type === 'data-reply') Object.assign(reply, part.data);
    if (part.type === 'error') throw new ApiError(500, part.errorText);
  }
  if (reply.text === '') throw new ApiError(500, '');
  return reply;
}

function showChips(state, choices) {
  const texts = choices?.length ? choices : state.page().words.suggestions;
  const made = texts.map((choice) => {
    const chip = element('button', { type: 'button', class: 'chip' }, choice);
    chip.addEventListener('click', () => void ask(state, choice));
    return chip;
  });
  chips.replaceChildren(...made);
  chips.scrollLeft = 0;
}

function enableSend(state) {
  send.disabled = state.isBusy || input.value.trim() === '';
}

/** Of the last message, a picture that has just got its height is brought into view. */
function showPicture(image) {
  if (messages.lastElementChild?.contains(image)) scrollToEnd();
}

/** A last message that is higher than the view is read from its start. */
function scrollToEnd() {
  const last = messages.lastElementChild;
  const isHigher = last !== null && last.offsetHeight > messages.clientHeight;
  messages.scrollTop = isHigher ? last.offsetTop - messages.offsetTop - 8 : messages.scrollHeight;
}
