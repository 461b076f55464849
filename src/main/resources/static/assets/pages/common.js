// What the pages' scripts share. Every text comes from the page (data-key), which the server renders in the reader's language.
const main = document.querySelector('main');
const language = document.documentElement.lang || 'vi';
const labels = new Map([...document.querySelectorAll('[data-key]')].map(e => [e.dataset.key, e.textContent]));

/** The text for a key, its {0}, {1} … filled in; an unknown code is shown as it is. */
export function label(key, ...args) {
  const text = labels.get(key) ?? key.slice(key.indexOf('.') + 1);
  return args.reduce((filled, arg, i) => filled.replaceAll(`{${i}}`, arg), text);
}

/** An element with properties (class, href, data-…, on…) and children; text is never read as markup. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

/** Calls /api, with a body as JSON or a form with files; answers the JSON, or throws an Error with the server's words. A session that ended leads to sign-in. */
export async function api(path, method = 'GET', body) {
  const headers = { Accept: 'application/json', 'Accept-Language': language };
  if (method !== 'GET') {
    headers['X-XSRF-TOKEN'] = main.dataset.token;
    if (!(body instanceof FormData)) headers['Content-Type'] = 'application/json';
  }
  const sent = body && !(body instanceof FormData) ? JSON.stringify(body) : body;
  const response = await fetch(`/api${path}`, { method, headers, body: sent });
  if (response.status === 401) {
    location.reload();
    return new Promise(() => {});
  }
  const answer = response.status === 204 ? null : await response.json().catch(() => null);
  if (!response.ok) {
    const error = new Error(answer?.detail ?? label(response.status === 404 ? 'error.missing' : 'error.failed'));
    error.status = response.status;
    throw error;
  }
  return answer;
}

/** Links to a paper of ours: opened as PDF, saved as DOCX. Its address is without ending. */
export function paperLinks(address, draft) {
  return el('span', { class: 'paper-links' },
    el('a', { href: `${address}.pdf?inline=true`, target: '_blank', rel: 'noopener' }, 'PDF'), ' ',
    el('a', { href: `${address}.docx` }, 'Word'), draft ? el('span', { class: 'mark', 'data-code': 'WAITING' }, label('decisions.draft')) : null);
}

/** Shows what went wrong at the top of the page. */
export function complain(error) {
  const note = document.getElementById('trouble');
  note.textContent = error.message;
  note.hidden = false;
  main.removeAttribute('aria-busy');
}

/** Lists come as an array or as {items}. */
export const items = answer => Array.isArray(answer) ? answer : answer.items;

// English readers here write the day first, too.
const dateLanguage = language === 'en' ? 'en-GB' : language;
const zoned = options => new Intl.DateTimeFormat(dateLanguage, { timeZone: main.dataset.zone, ...options });
const dayFormat = zoned({ day: '2-digit', month: '2-digit', year: 'numeric' });
const timeFormat = zoned({ day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const clockFormat = zoned({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/** A day (yyyy-MM-dd) or the day of an instant. */
export function day(value) {
  return /^\d{4}-\d\d-\d\d$/.test(value)
    ? new Intl.DateTimeFormat(dateLanguage, { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date(value))
    : dayFormat.format(new Date(value));
}

export const instant = value => timeFormat.format(new Date(value));

/** The end of a half-open time: midnight is the end of the day before. */
export function end(value) {
  const time = new Date(value);
  return clockFormat.format(time) === '00:00:00' ? dayFormat.format(new Date(time - 1)) : instant(value);
}

export const number = value => new Intl.NumberFormat(language).format(value);

/** A stage or status as a small coloured mark with its text. */
export const mark = (kind, code) => el('span', { class: 'mark', 'data-code': code }, label(`${kind}.${code}`));
