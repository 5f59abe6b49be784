/** The state of the page is its address: who has the one can send the other. */

export const FACETS = ['sector', 'kind', 'status', 'zoneName', 'ownerClass'] as const;
export type FacetName = (typeof FACETS)[number];
export type View = 'opportunities' | 'diagnosis';

export interface Place {
  lon: number;
  lat: number;
  zoom: number;
}

export interface State {
  view: View;
  q: string;
  chosen: Record<FacetName, string[]>;
  /** The public code of the opportunity whose card is open. */
  opportunity: string | null;
  indicator: string | null;
  period: string | null;
  /** The ISTAT code of the municipality whose profile is open. */
  municipality: string | null;
  /** The cell of the group that is open, as its tile names it; null where the list is of what the map shows. */
  cell: string | null;
  /** Where the map looks; null for all of the territory. */
  at: Place | null;
  /** Only where somebody has chosen one. */
  lang: string | null;
}

export function read(search: string): State {
  const query = new URLSearchParams(search);
  const chosen = Object.fromEntries(FACETS.map(facet => [facet, query.getAll(facet)]));
  return {
    view: query.get('view') === 'diagnosis' ? 'diagnosis' : 'opportunities',
    q: query.get('q') ?? '',
    chosen: chosen as Record<FacetName, string[]>,
    opportunity: query.get('opportunity'),
    indicator: query.get('indicator'),
    period: query.get('period'),
    municipality: query.get('municipality'),
    cell: /^\d+\/\d+\/\d+$/.exec(query.get('cell') ?? '')?.[0] ?? null,
    at: place(query.get('at')),
    lang: query.get('lang'),
  };
}

export function write(state: State): string {
  const query = new URLSearchParams();
  const add = (name: string, value: string | null) => value && query.append(name, value);
  if (state.view !== 'opportunities') query.append('view', state.view);
  add('q', state.q);
  for (const facet of FACETS) for (const value of state.chosen[facet]) query.append(facet, value);
  add('opportunity', state.opportunity);
  add('indicator', state.indicator);
  add('period', state.period);
  add('municipality', state.municipality);
  add('cell', state.cell);
  if (state.at) add('at', `${state.at.lon.toFixed(4)},${state.at.lat.toFixed(4)},${state.at.zoom.toFixed(1)}`);
  add('lang', state.lang);
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
  return text && `?${text}`;
}

function place(text: string | null): Place | null {
  const [lon, lat, zoom] = (text ?? '').split(',').map(Number);
  const known = [lon, lat, zoom].every(figure => figure !== undefined && Number.isFinite(figure));
  return text && known ? { lon: lon!, lat: lat!, zoom: zoom! } : null;
}

type Listener = (state: State, before: State) => void;

/** The address bar: what is in it, and who wants to know when that changes. */
export class Address {
  #state = read(location.search);
  #listeners: Listener[] = [];

  constructor() {
    addEventListener('popstate', () => this.#tell(read(location.search)));
  }

  get state(): State {
    return this.#state;
  }

  onChange(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** Goes to another state, which the back button leaves again. */
  go(change: Partial<State>): void {
    history.pushState(null, '', this.href(change));
    this.#tell({ ...this.#state, ...change });
  }

  /** Writes down what is not worth a step back: where the map was moved to, a word not yet finished. */
  settle(change: Partial<State>): void {
    history.replaceState(null, '', this.href(change));
    this.#tell({ ...this.#state, ...change });
  }

  /** The address of the state that a change leads to. */
  href(change: Partial<State> = {}): string {
    return location.pathname + write({ ...this.#state, ...change });
  }

  #tell(state: State): void {
    const before = this.#state;
    this.#state = state;
    for (const listener of this.#listeners) listener(state, before);
  }
}
