import { fetchSession, signIn } from './api.js';
import { createChat } from './chat.js';
import { showToday } from './today.js';
import { element } from './dom.js';
import { keepLanguage, readLanguage, translatePage, wordsFor } from './words.js';

const REFRESH_MS = 60_000;

const find = (selector) => document.querySelector(selector);
const state = { language: readLanguage('id'), session: null, business: null };

translatePage(state.language);
find('#language').addEventListener('click', () => {
  state.language = state.language === 'id' ? 'en' : 'id';
  keepLanguage(state.language);
  translatePage(state.language);
  if (state.business) void refresh(true);
});
find('#sign-in-form').addEventListener('submit', (event) => {
  event.preventDefault();
  void enter(signIn(find('#code').value));
});

const chat = createChat(() => ({
  business: state.business.slug,
  words: wordsFor(state.language),
  personName: state.session.person.name,
}));
find('#new-chat').addEventListener('click', () => void chat.restart());
find('#business').addEventListener('change', (event) => {
  state.business = state.session.businesses.find(({ slug }) => slug === event.target.value);
  void refresh(true);
});

void begin();

/** A link such as /#code=K7QF3MXP signs in by itself; the code never reaches a server log. */
async function begin() {
  const code = new URLSearchParams(location.hash.slice(1)).get('code');
  if (code) history.replaceState(null, '', location.pathname);
  await enter(code ? signIn(code) : fetchSession(), code);
}

async function enter(attempt, code) {
  try {
    state.session = await attempt;
  } catch (error) {
    const wasHere = !find('#sign-in').hidden;
    find('#sign-in').hidden = false;
    find('#sign-in-error').textContent = wasHere || code ? explainRefusal(error) : '';
    find('#code').focus();
    return;
  }
  find('#sign-in').hidden = true;
  find('#app').hidden = false;
  find('#new-chat').hidden = false;
  state.language = readLanguage(state.session.person.locale);
  translatePage(state.language);
  state.business = state.session.businesses[0];
  showBusinesses();
  await refresh(true);
  setInterval(() => {
    if (!document.hidden) void refresh(false);
  }, REFRESH_MS);
  if (matchMedia('(hover: hover)').matches) find('#question').focus();
}

function explainRefusal(error) {
  const words = wordsFor(state.language);
  return error.status === 401 ? words.wrongCode : error.message || words.offline;
}

function showBusinesses() {
  const { businesses } = state.session;
  find('#business').hidden = businesses.length < 2;
  find('#business-name').textContent = businesses.length === 1 ? businesses[0].name : '';
  find('#business').replaceChildren(
    ...businesses.map(({ slug, name }) => element('option', { value: slug }, name)),
  );
}

/** A new day, another shop or another language: the strip is drawn anew; the chat only if `all`. */
async function refresh(all) {
  if (!all) {
    const fresh = await fetchSession().catch(() => null);
    const same = fresh?.businesses.find(({ slug }) => slug === state.business.slug);
    if (same) state.business = same;
  }
  const words = wordsFor(state.language);
  await Promise.all([showToday(state.business, state.language, words), all ? chat.start() : null]);
}
