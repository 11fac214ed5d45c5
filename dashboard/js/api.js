/** The API over HTTP. Failures are thrown as `ApiError` with the server's own sentence. */
export class ApiError extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

async function request(path, { method = 'GET', body, language } = {}) {
  const response = await fetch(path, {
    method,
    headers: {
      'accept-language': language ?? document.documentElement.lang,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new ApiError(response.status, problem.detail ?? '');
}

export async function fetchSession() {
  return (await request('/v1/session')).json();
}

export async function signIn(code) {
  return (await request('/v1/session', { method: 'POST', body: { code } })).json();
}

export async function queryMetrics(business, query) {
  const path = `/v1/metrics/query?business=${encodeURIComponent(business)}`;
  return (await request(path, { method: 'POST', body: query })).json();
}

/** The chart as SVG text, drawn by the server. */
export async function drawChart(chart, { width, theme }) {
  return (await request('/v1/charts', { method: 'POST', body: { chart, width, theme } })).text();
}

export async function fetchMessages(business, conversation) {
  const path = `/v1/conversations/${conversation}/messages?business=${encodeURIComponent(business)}`;
  return (await (await request(path)).json()).messages;
}

/** Sends a question and yields the parts of the answer (UI message stream protocol) as they arrive. */
export async function* streamChat(business, conversation, text) {
  const path = `/v1/chat?business=${encodeURIComponent(business)}`;
  const response = await request(path, { method: 'POST', body: { text, conversation } });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    buffer += value;
    const events = buffer.split('\n\n');
    buffer = events.pop() ?? '';
    for (const event of events) {
      const data = event.replace(/^data: ?/, '');
      if (data === '[DONE]') return;
      if (data !== '') yield JSON.parse(data);
    }
  }
}
