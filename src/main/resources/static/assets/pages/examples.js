// The good examples of Sở Nội vụ's issuer: written, consented, published, taken away.
import { api, complain, day, el, items, label, mark } from './common.js';

const main = document.querySelector('main');
const by = id => document.getElementById(id);
const form = by('form');
const size = 20;
const texts = ['title', 'titleEn', 'story', 'storyEn', 'consentBy', 'consentOn', 'consentPaper'];
let page = 0;
let edited = null;

function status(example) {
  if (example.consentWithdrawnAt) return 'WITHDRAWN';
  if (!example.consentOn) return 'NO_CONSENT';
  if (example.revoked) return 'REVOKED';
  if (!example.publishedAt) return 'DRAFT';
  return example.visible ? 'PUBLISHED' : 'UNPUBLISHED';
}

const picture = example => `/api/examples/${example.id}/picture?${example.picture}`;

const act = (key, method, path, sure) => el('button', { type: 'button', onclick: async () => {
  if (sure && !confirm(label(sure))) return;
  try {
    await api(path, method);
    await load();
  } catch (error) {
    complain(error);
  }
} }, label(key));

function row(example) {
  const at = `/examples/${example.id}`;
  const consent = example.consentOn && !example.consentWithdrawnAt;
  return el('li', {},
    example.picture ? el('img', { src: picture(example), alt: example.pictureDescription ?? '' }) : el('span', { class: 'blank' }),
    el('div', {},
      el('h2', {}, example.title),
      el('p', {}, mark('examples.status', status(example)), ' ', el('strong', {}, example.name), ', ', example.unit),
      el('p', { class: 'muted' }, el('a', { href: `/dossiers/${encodeURIComponent(example.dossier)}` }, example.dossier),
        example.consentOn ? ` · ${label('examples.consent')}: ${example.consentBy}, ${day(example.consentOn)}, ${example.consentPaper}` : ''),
      el('p', { class: 'line' },
        el('button', { type: 'button', onclick: () => open(example) }, label('examples.change')),
        example.publishedAt ? act('examples.hide', 'DELETE', `${at}/publication`)
          : consent && !example.revoked ? act('examples.publish', 'POST', `${at}/publication`) : null,
        consent ? act('examples.withdraw', 'DELETE', `${at}/consent`, 'examples.withdraw.sure') : null,
        act('examples.remove', 'DELETE', at, 'examples.remove.sure'),
        example.visible ? el('a', { class: 'button', href: `/public/examples/${example.id}` }, label('examples.look')) : null)));
}

async function load() {
  try {
    const answer = await api(`/examples?page=${page}&size=${size}`);
    by('list').replaceChildren(...items(answer).map(row));
    by('none').hidden = answer.total > 0;
    by('pager').hidden = answer.total <= size;
    by('previous').disabled = page === 0;
    by('next').disabled = (page + 1) * size >= answer.total;
    main.removeAttribute('aria-busy');
  } catch (error) {
    complain(error);
  }
}

function open(example) {
  edited = example;
  form.reset();
  by('editor-title').textContent = label(example ? 'examples.edit' : 'examples.new');
  by('dossier-field').hidden = Boolean(example);
  for (const name of texts) form.elements[name].value = example?.[name] ?? '';
  form.elements.description.value = example?.pictureDescription ?? '';
  showPicture();
  by('editor-trouble').hidden = true;
  if (!by('editor').open) by('editor').showModal();
}

function showPicture() {
  by('shown').hidden = !edited?.picture;
  by('erase').hidden = !edited?.picture;
  if (edited?.picture) by('shown').src = picture(edited);
}

/** The text first; a picture needs the example it belongs to. */
async function save(event) {
  event.preventDefault();
  const body = Object.fromEntries(texts.map(name => [name, form.elements[name].value || null]));
  try {
    edited = edited ? await api(`/examples/${edited.id}`, 'PUT', { ...body, version: edited.version })
      : await api('/examples', 'POST', { ...body, dossier: form.elements.dossier.value });
    by('dossier-field').hidden = true;
    const file = form.elements.file.files[0];
    if (file) {
      const sent = new FormData();
      sent.append('file', file);
      sent.append('description', form.elements.description.value);
      edited = await api(`/examples/${edited.id}/picture`, 'POST', sent);
    }
    by('editor').close();
    await load();
  } catch (error) {
    by('editor-trouble').textContent = error.message;
    by('editor-trouble').hidden = false;
    by('editor-trouble').scrollIntoView({ block: 'nearest' });
  }
}

async function erase() {
  try {
    edited = await api(`/examples/${edited.id}/picture`, 'DELETE');
    showPicture();
    await load();
  } catch (error) {
    by('editor-trouble').textContent = error.message;
    by('editor-trouble').hidden = false;
  }
}

form.addEventListener('submit', save);
by('new').addEventListener('click', () => open(null));
by('cancel').addEventListener('click', () => by('editor').close());
by('erase').addEventListener('click', erase);
by('previous').addEventListener('click', () => { page--; load(); });
by('next').addEventListener('click', () => { page++; load(); });
load();
