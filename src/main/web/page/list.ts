import type { Bounds, Feature, OpportunityProperties, Position } from './api';
import { askedHere, next, positionOf } from './api';
import type { State } from './address';
import type { Context } from './context';
import { aside, html, svg } from './dom';
import { link } from './link';

const PAGE = '20';
const SHOWN = 'code,title,titleEn,summary,summaryEn,municipalityName,kind,sector,status,plotM2,volumeM3,priceEur,completeness,stale';

/** The opportunities in the part of the map that is seen: the same as on the map, in words. */
export class List {
  readonly element: HTMLElement;
  #items = html('ol', { class: 'list' });
  #said = html('p', { class: 'found', role: 'status', tabindex: -1 });
  #failed = html('p', { role: 'alert' });
  #more: HTMLButtonElement;
  #next: string | null = null;

  constructor(private context: Context, private lit: (at: Position | null) => void) {
    const { words } = context;
    this.#more = html('button', { type: 'button', class: 'btn btn-outline-primary btn-sm', hidden: true, onclick: () => this.#appendOrSay() }, words.more);
    this.element = html('section', { class: 'results', 'aria-label': words.opportunities }, this.#said, this.#items, this.#failed, this.#more);
  }

  async read(state: State, within: Bounds | null, signal: AbortSignal): Promise<void> {
    const query = askedHere(state, within);
    query.set('limit', PAGE);
    query.set('fields', SHOWN);
    const page = await this.context.api.page(query, signal);
    this.#items.replaceChildren(...(await this.#made(page.features)));
    this.#next = next(page);
    this.#more.hidden = !this.#next;
    this.#failed.textContent = '';
  }

  /** Says how many there are in all, of which these are the first. */
  tell(found: number, { cell }: State): void {
    const { words, wording } = this.context;
    const many = words.found(wording.number(found), found === 1);
    this.#said.textContent = found ? many + (cell ? words.inGroup : '') : `${words.nothing} ${words.nothingHint}`;
  }

  /** Puts the keyboard where a group's members begin. */
  begin(): void {
    this.#said.focus();
  }

  /** Puts the keyboard back where it was before the card was opened. */
  focus(code: string): void {
    this.#items.querySelector<HTMLElement>(`[data-code="${CSS.escape(code)}"] a`)?.focus();
  }

  /** What is listed stays, and the button, to be tried again. */
  async #appendOrSay(): Promise<void> {
    const said = await this.#append().then(() => '', () => this.context.words.unreachable);
    this.#failed.textContent = said;
  }

  async #append(): Promise<void> {
    if (!this.#next) return;
    const page = await this.context.api.get<{ features: Feature<OpportunityProperties>[]; links: never[] }>(this.#next, 'application/geo+json');
    const items = await this.#made(page.features);
    this.#items.append(...items);
    this.#next = next(page);
    this.#more.hidden = !this.#next;
    items[0]?.querySelector('a')?.focus();
  }

  async #made(features: Feature<OpportunityProperties>[]): Promise<HTMLElement[]> {
    const { api } = this.context;
    const [kinds, sectors] = await Promise.all([api.codeList('kind'), api.codeList('sector')]);
    return features.map(feature => {
      const { properties } = feature;
      const tags = [sectors.get(properties.sector ?? ''), properties.kind === 'unknown' ? '' : kinds.get(properties.kind)];
      return this.#item(feature, tags.filter((tag): tag is string => !!tag));
    });
  }

  #item(feature: Feature<OpportunityProperties>, tags: string[]): HTMLElement {
    const { properties } = feature;
    const { words, wording, settings } = this.context;
    const { code, municipalityName, plotM2, volumeM3, priceEur, completeness, stale } = properties;
    const english = settings.language === 'en';
    const title = (english && properties.titleEn) || properties.title;
    const summary = (english && properties.summaryEn) || properties.summary;
    const facts = [
      municipalityName,
      plotM2 !== undefined && wording.measure(plotM2, 'm2'),
      volumeM3 !== undefined && wording.measure(volumeM3, 'm3'),
      priceEur !== undefined && wording.measure(priceEur, 'EUR'),
    ].filter(Boolean);
    const light = () => this.lit(positionOf(feature));
    const darken = () => this.lit(null);
    return html(
      'li',
      { 'data-code': code, onmouseenter: light, onfocusin: light, onmouseleave: darken, onfocusout: darken },
      html('h2', {}, link(this.context, { opportunity: code }, {}, title)),
      html('p', { class: 'facts' }, facts.join(' · ')),
      summary && html('p', { class: 'summary' }, summary),
      html(
        'p',
        { class: 'badges' },
        ...tags.map(tag => html('span', { class: 'tag' }, tag)),
        html('span', { class: 'meter' }, meter(completeness ?? 0), aside(`${words.completeness}: `), `${completeness ?? 0}%`),
        stale && html('span', { class: 'stale' }, words.stale),
      ),
    );
  }
}

/** How much of the record is there, to be seen at a glance; the figure stands beside it. */
export function meter(percent: number): SVGElement {
  const bar = (width: number, name: string) => svg('rect', { width, height: 8, rx: 4, class: name });
  return svg('svg', { viewBox: '0 0 40 8', 'aria-hidden': 'true' }, bar(40, 'whole'), bar(Math.max(4, percent * 0.4), 'part'));
}
