import type { Context } from './context';
import { html } from './dom';

/** Where the same data are to be had by other means. */
export function footer({ words }: Context): HTMLElement {
  const entry = (href: string, text: string) => html('li', {}, html('a', { href }, text));
  return html(
    'footer',
    { class: 'page-footer' },
    html('p', {}, words.footer),
    html('ul', {}, entry('/q/swagger-ui', words.api), entry('/ogc', words.ogc), entry('/page/licences.txt', words.licences)),
  );
}
