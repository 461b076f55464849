// The movements the reader may see, each with its batches.
import { api, complain, day, el, end, items, label, mark } from './common.js';

const batch = b => el('li', {},
  el('strong', {}, label('batch', b.number)), ' ',
  b.closesAt ? label('period', day(b.opensAt), end(b.closesAt)) : label('openEnded', day(b.opensAt)), ' ',
  mark('status', b.status));

const card = m => el('li', { class: 'card' },
  el('h2', {}, el('a', { href: `/movements/${encodeURIComponent(m.code)}` }, m.title)),
  el('p', { class: 'muted' }, [m.plan, m.parent && label('answers', m.parent)].filter(Boolean).join(' · ')),
  el('ul', { class: 'plain' }, (m.batches ?? []).map(batch)));

api('/movements').then(answer => {
  document.getElementById('list').replaceChildren(...items(answer).map(card));
  document.getElementById('none').hidden = items(answer).length > 0;
  document.querySelector('main').removeAttribute('aria-busy');
}).catch(complain);
