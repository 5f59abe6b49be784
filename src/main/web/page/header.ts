import type { State, View } from './address';
import type { Context } from './context';
import { html } from './dom';
import { icon } from './icon';
import { link } from './link';
import { openShare } from './share';

/** Who we are, what to show, in which language. */
export function header(context: Context): HTMLElement {
  const { words, settings } = context;
  const slim = html(
    'div',
    { class: 'it-header-slim-wrapper' },
    html('div', { class: 'slim' }, html('span', {}, words.motto), languages(context)),
  );
  const center = html(
    'div',
    { class: 'it-header-center-wrapper it-small-header' },
    html('div', { class: 'center' }, brand(words.title), tabs(context), shareButton(context)),
  );
  return html('header', { class: 'it-header-wrapper' }, !settings.embedded && slim, center);
}

function brand(title: string): HTMLElement {
  return html('h1', { class: 'brand' }, icon('marker'), title);
}

function languages({ address, settings, words }: Context): HTMLElement {
  const choice = (tag: 'it' | 'en', name: string) => {
    const shown = settings.language === tag;
    const choose = html('a', { lang: tag, hreflang: tag, 'aria-current': shown && 'true', href: address.href({ lang: tag }) }, name);
    // The address moves on while the page is looked at.
    address.onChange(() => (choose.href = address.href({ lang: tag })));
    return choose;
  };
  return html('nav', { class: 'languages', 'aria-label': words.language }, choice('it', 'Italiano'), choice('en', 'English'));
}

function tabs(context: Context): HTMLElement {
  const { address, words } = context;
  const tab = (view: View, name: string) => {
    const change = { view, opportunity: null };
    const made = link(context, change, { class: 'view' }, name);
    const mark = (state: State) => {
      if (state.view === view) made.setAttribute('aria-current', 'page');
      else made.removeAttribute('aria-current');
      made.href = address.href(change);
    };
    address.onChange(mark);
    mark(address.state);
    return made;
  };
  return html('nav', { class: 'views', 'aria-label': words.views }, tab('opportunities', words.opportunities), tab('diagnosis', words.diagnosis));
}

function shareButton(context: Context): HTMLElement {
  const { words, settings, address } = context;
  if (settings.embedded) {
    const whole = html('a', { class: 'share', target: '_blank', rel: 'noopener', href: '/' }, icon('external'), words.openWhole);
    whole.addEventListener('click', () => (whole.href = `/${new URL(address.href(), location.href).search}`));
    return whole;
  }
  return html('button', { class: 'share', type: 'button', onclick: () => openShare(context) }, icon('share'), html('span', {}, words.share));
}
