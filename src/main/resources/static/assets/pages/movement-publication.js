// What the movement shows in the public register: read by all who see the movement, changed by Sở Nội vụ.
import { api, el } from './common.js';

const main = document.querySelector('main');
const address = `/movements/${encodeURIComponent(main.dataset.code)}/publication`;
const by = id => document.getElementById(id);
const fields = ['name', 'unit', 'content', 'decision', 'workplace', 'position', 'achievement', 'prize'];
const words = new Map([...document.querySelectorAll('#publication-labels [data-field]')].map(e => [e.dataset.field, e.textContent]));
let publication;

function show() {
  by('publication-shown').replaceChildren(publication.published
    ? el('ul', { class: 'plain ticks' }, fields.filter(field => publication[field]).map(field => el('li', {}, words.get(field))))
    : el('p', {}, el('strong', {}, words.get('nothing'))));
  edit(false);
}

/** Most readers have no form. */
function edit(open) {
  if (!by('publication-form')) return;
  by('publication-form').hidden = !open;
  by('publication-shown').hidden = open;
  by('publication-change').hidden = open;
  by('publication-trouble').hidden = true;
}

const box = field => by('publication-form').elements[field];

function follow() {
  for (const field of fields) box(field).disabled = !box('published').checked;
}

function change() {
  for (const field of ['published', ...fields]) box(field).checked = publication[field];
  follow();
  edit(true);
}

async function save(event) {
  event.preventDefault();
  try {
    publication = await api(address, 'PUT', Object.fromEntries(['published', ...fields].map(field => [field, box(field).checked])));
    show();
  } catch (error) {
    by('publication-trouble').textContent = error.message;
    by('publication-trouble').hidden = false;
  }
}

if (by('publication-form')) {
  by('publication-form').addEventListener('submit', save);
  by('publication-change').addEventListener('click', change);
  by('publication-cancel').addEventListener('click', () => edit(false));
  box('published').addEventListener('change', follow);
}
// What goes wrong here is told by the page's own script, which asks for the same movement.
api(address).then(answer => {
  publication = answer;
  show();
}).catch(() => { by('publication').hidden = true; });
