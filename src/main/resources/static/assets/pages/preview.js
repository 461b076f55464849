// A paper over the page: a PDF in the browser's own viewer, a picture as a picture, the next and the one before.
import { el, label } from './common.js';

const PICTURES = ['image/jpeg', 'image/png'];

export const canShow = paper => paper.mediaType === 'application/pdf' || PICTURES.includes(paper.mediaType);

/** Opens the paper among those that can be shown; address gives each one's own. */
export function preview(paper, papers, address) {
  const shown = papers.filter(canShow);
  let at = shown.findIndex(one => one.id === paper.id);

  const name = el('span', { class: 'preview-name' });
  const place = el('span', { class: 'muted', 'aria-live': 'polite' });
  const before = el('button', { type: 'button', class: 'quiet', onclick: () => go(-1) }, label('preview.before'));
  const next = el('button', { type: 'button', class: 'quiet', onclick: () => go(1) }, label('preview.next'));
  const save = el('a', { class: 'button quiet', download: true }, label('preview.save'));
  const close = el('button', { type: 'button', class: 'quiet', autofocus: true, onclick: () => dialog.close() }, label('preview.close'));
  const view = el('div', { class: 'preview-paper' });
  const dialog = el('dialog', { class: 'preview', 'aria-label': label('paper.open'), onclose: () => dialog.remove(), onkeydown: keys },
    el('div', { class: 'preview-bar' }, name, place, before, next, save, close), view);

  function keys(event) {
    if (event.key === 'ArrowLeft') go(-1);
    else if (event.key === 'ArrowRight') go(1);
  }
  function go(step) {
    if (shown[at + step]) {
      at += step;
      show();
    }
  }
  function show() {
    const one = shown[at];
    const src = `${address(one)}?inline=true#navpanes=0`;
    name.replaceChildren(el('strong', {}, label(`paper.${one.type}`)), ` ${one.fileName}`);
    place.textContent = `${at + 1} / ${shown.length}`;
    before.disabled = at === 0;
    next.disabled = at === shown.length - 1;
    save.href = address(one);
    view.replaceChildren(PICTURES.includes(one.mediaType)
      ? el('img', { src, alt: one.fileName }) : el('iframe', { src, title: one.fileName }));
  }

  show();
  document.body.append(dialog);
  dialog.showModal();
}
