import type { Context } from './context';
import { html } from './dom';

/** The address of what is seen, and what to write into another site to see it there. */
export function openShare({ words, address }: Context): void {
  const here = new URL(address.href(), location.href).href;
  const frame = `<iframe src="${here.replace(/^([^?]*)\//, '$1/embed').replaceAll('&', '&amp;')}" title="${words.title}" width="100%" height="600" style="border:0" loading="lazy"></iframe>`;
  const dialog = html(
    'dialog',
    { class: 'share-dialog', 'aria-labelledby': 'share-title' },
    html('h2', { id: 'share-title', tabindex: -1 }, words.shareTitle),
    field('share-link', words.shareLink, here, words),
    field('share-frame', words.shareFrame, frame, words),
    html('button', { type: 'button', class: 'btn btn-primary', onclick: () => dialog.close() }, words.close),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function field(id: string, name: string, text: string, words: Context['words']): HTMLElement {
  const area = html('textarea', { id, readonly: true, rows: text.length > 120 ? 4 : 2, class: 'form-control' }, text);
  const said = html('span', { role: 'status' });
  const copy = async () => {
    area.select();
    // Where the clipboard is closed to the page, what is to be copied is selected at least.
    await navigator.clipboard?.writeText(text).then(() => (said.textContent = words.copied), () => undefined);
  };
  return html(
    'div',
    { class: 'field' },
    html('label', { for: id }, name),
    area,
    html('button', { type: 'button', class: 'btn btn-outline-primary btn-sm', onclick: copy, 'aria-label': `${words.copy}: ${name}` }, words.copy),
    said,
  );
}
