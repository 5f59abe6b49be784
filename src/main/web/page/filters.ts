import type { FacetName, State } from './address';
import { FACETS, unfiltered } from './address';
import type { Bounds, CodeList, Facets, FacetValue, Feature, Municipality } from './api';
import { askedHere } from './api';
import type { Context } from './context';
import { html } from './dom';
import { icon } from './icon';

const LISTS: Partial<Record<FacetName, string>> = { sector: 'sector', kind: 'kind', status: 'status', ownerClass: 'owner-class' };

interface Choice {
  box: HTMLInputElement;
  count: HTMLElement;
  row: HTMLElement;
}

/** What is counted, and which facets already are. */
interface Question {
  state: State;
  within: Bounds | null;
  signal: AbortSignal;
  /** When what can be chosen has its names. */
  labelled: Promise<void>;
  counted: Set<FacetName>;
}

/** What to choose from, each with how many there would be. */
export class Filters {
  readonly element: HTMLElement;
  #search: HTMLInputElement;
  #tags = html('ul', { class: 'tags' });
  #choices = new Map<FacetName, Map<string, Choice>>();
  #groups = new Map<FacetName, HTMLElement>();
  #labels = new Map<FacetName, CodeList>();
  #question: Question | null = null;

  constructor(
    private context: Context,
    private municipalities: () => Promise<Feature<Municipality>[]>,
  ) {
    const { words, address } = context;
    this.#search = html('input', { type: 'search', id: 'q', class: 'form-control', placeholder: words.searchHint, autocomplete: 'off' });
    const groups = FACETS.map(facet => this.#group(facet));
    this.element = html(
      'form',
      { class: 'filters', role: 'search', tabindex: -1, onsubmit: event => this.#searched(event) },
      html('label', { for: 'q' }, words.search),
      html(
        'div',
        { class: 'input-group' },
        this.#search,
        html('button', { class: 'btn btn-primary', type: 'submit', 'aria-label': words.find }, icon('search')),
      ),
      html('div', { class: 'facets', role: 'group', 'aria-label': words.filters }, ...groups),
      this.#tags,
    );
    this.#search.value = address.state.q;
  }

  /** Reads the counts for the state and the part of the map that is seen, and how many there are in all. */
  async count(state: State, within: Bounds | null, signal: AbortSignal): Promise<number> {
    if (document.activeElement !== this.#search) this.#search.value = state.q;
    const open = FACETS.filter(facet => this.#groups.get(facet)!.closest('details')!.open);
    const labelled = this.#readLabels().then(() => this.#offer(state));
    const question = { state, within, signal, labelled, counted: new Set(open) };
    this.#question = question;
    return this.#count(question, open);
  }

  /** Counts the values of some facets; who keeps a facet closed need not wait for its counts. */
  async #count({ state, within, signal, labelled }: Question, wanted: FacetName[]): Promise<number> {
    const chosen = wanted.filter(facet => state.chosen[facet].length);
    const free = wanted.filter(facet => !chosen.includes(facet));
    // Of a facet with something chosen the other values count as if nothing were: one more of them may be wanted.
    const [whole, ...opened] = await Promise.all([
      this.#ask(askedHere(state, within), free.length ? free : [FACETS[0]], signal),
      ...chosen.map(facet => this.#ask(askedHere(state, within, facet), [facet], signal)),
    ]);
    await labelled;
    const all = [...(free.length ? whole.facets : []), ...opened.flatMap(({ facets }) => facets)];
    for (const { property, values = [] } of all) this.#show(property as FacetName, values, state);
    return whole.numberMatched;
  }

  #ask(query: URLSearchParams, names: FacetName[], signal: AbortSignal): Promise<Facets> {
    query.set('facets', names.join(','));
    return this.context.api.facets(query, signal);
  }

  /** Counts a facet when it is opened. */
  #opened(facet: FacetName): void {
    const question = this.#question;
    if (!question || question.counted.has(facet)) return;
    question.counted.add(facet);
    this.#count(question, [facet]).catch(() => question.counted.delete(facet));
  }

  /** What can be chosen is there before it is counted. */
  #offer(state: State): void {
    for (const facet of FACETS) {
      const choices = this.#choices.get(facet)!;
      const known = choices.size || !LISTS[facet] ? [] : this.#labels.get(facet)!.keys();
      for (const value of [...known, ...state.chosen[facet]]) if (!choices.has(value)) this.#add(facet, value);
      for (const [value, { box }] of choices) box.checked = state.chosen[facet].includes(value);
    }
    this.#showTags(state);
  }

  #readLabels(): Promise<unknown> {
    const list = async (facet: FacetName) => this.#labels.set(facet, await this.#names(facet));
    return Promise.all(FACETS.map(list));
  }

  async #names(facet: FacetName): Promise<CodeList> {
    if (facet !== 'istatCode') return LISTS[facet] ? this.context.api.codeList(LISTS[facet]) : new Map();
    // Whoever has no names yet, as before the first import, still has the codes.
    const all = await this.municipalities().catch(() => []);
    return new Map(all.map(({ properties }) => [properties.istatCode, properties.name]));
  }

  #group(facet: FacetName): HTMLElement {
    const body = html('div', { class: 'values' });
    this.#groups.set(facet, body);
    this.#choices.set(facet, new Map());
    const name = this.context.words.facet[facet];
    const open = facet === FACETS[0] || this.context.address.state.chosen[facet].length > 0;
    const values = html('fieldset', {}, html('legend', { class: 'visually-hidden' }, name), body);
    const opened = ({ target }: Event) => (target as HTMLDetailsElement).open && this.#opened(facet);
    return html('details', { 'data-facet': facet, open, ontoggle: opened }, html('summary', {}, name), values);
  }

  #show(facet: FacetName, values: FacetValue[], state: State): void {
    const choices = this.#choices.get(facet)!;
    const counts = new Map(values.map(({ value, count }) => [value, count]));
    for (const value of [...counts.keys(), ...state.chosen[facet]]) if (!choices.has(value)) this.#add(facet, value);
    for (const [value, choice] of choices) {
      const count = counts.get(value) ?? 0;
      choice.box.checked = state.chosen[facet].includes(value);
      choice.count.textContent = this.context.wording.number(count);
      choice.row.classList.toggle('none', !count && !choice.box.checked);
    }
  }

  #add(facet: FacetName, value: string): void {
    const choices = this.#choices.get(facet)!;
    const id = `${facet}-${choices.size}`;
    const box = html('input', { type: 'checkbox', id, value, onchange: () => this.#toggle(facet, value, box.checked) });
    const count = html('span', { class: 'count' });
    const row = html('div', { class: 'form-check' }, box, html('label', { for: id }, this.#label(facet, value), ' ', count));
    choices.set(value, { box, count, row });
    this.#groups.get(facet)!.append(row);
  }

  #label(facet: FacetName, value: string): string {
    return this.#labels.get(facet)?.get(value) ?? value;
  }

  #toggle(facet: FacetName, value: string, on: boolean): void {
    const { address } = this.context;
    const others = address.state.chosen[facet].filter(other => other !== value);
    const chosen = { ...address.state.chosen, [facet]: on ? [...others, value] : others };
    address.go({ chosen, opportunity: null });
  }

  #showTags(state: State): void {
    const { words, address } = this.context;
    const tags = FACETS.flatMap(facet => state.chosen[facet].map(value => this.#tag(this.#label(facet, value), () => this.#toggle(facet, value, false))));
    if (state.q) tags.unshift(this.#tag(words.searched(state.q), () => address.go({ q: '' })));
    if (state.cell) tags.push(this.#tag(words.group, () => address.go({ cell: null })));
    if (tags.length > 1) tags.push(html('li', {}, html('button', { type: 'button', class: 'clear', onclick: () => this.#clear() }, words.clear)));
    this.#tags.replaceChildren(...tags);
  }

  /** What narrows the list, and takes itself away; the keyboard stays near it. */
  #tag(name: string, remove: () => void): HTMLLIElement {
    const removed = () => {
      this.element.focus({ preventScroll: true });
      remove();
    };
    const label = `${this.context.words.remove}: ${name}`;
    return html('li', {}, html('button', { type: 'button', class: 'chip', onclick: removed, 'aria-label': label }, html('span', {}, name), icon('close', 'xs')));
  }

  #clear(): void {
    this.#search.value = '';
    this.context.address.go({ chosen: unfiltered(), q: '', cell: null });
    this.#search.focus();
  }

  #searched(event: Event): void {
    event.preventDefault();
    this.context.address.go({ q: this.#search.value.trim(), opportunity: null, cell: null });
  }
}
