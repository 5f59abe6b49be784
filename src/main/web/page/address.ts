/** The state of the page is its address: who has the one can send the other. */

export const FACETS = ['sector', 'kind', 'status', 'zoneName', 'istatCode', 'ownerClass'] as const;
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

/** No filter at all. */
export function unfiltered(): State['chosen'] {
  return Object.fromEntries(FACETS.map(facet => [facet, []])) as unknown as State['chosen'];
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
    cell: cell(query.get('cell')),
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
  if (state.at) add('at', [rounded(state.at.lon, 5), rounded(state.at.lat, 5), rounded(state.at.zoom, 2)].join(','));
  add('lang', state.lang);
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
  return text && `?${text}`;
}

/** As exact as the screen is where the map is deepest: who opens the address sees what the sender saw. */
function rounded(figure: number, decimals: number): number {
  return Number(figure.toFixed(decimals));
}

/** Where an address looks; one that is cut off or mistyped looks at all of the territory. */
function place(text: string | null): Place | null {
  const figures = (text ?? '').split(',').map(part => (part.trim() ? Number(part) : NaN));
  const [lon, lat, zoom] = figures as [number, number, number];
  const known = figures.length === 3 && Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 24;
  return known ? { lon, lat, zoom } : null;
}

/** A cell that there is: its row and column lie in its level. */
function cell(text: string | null): string | null {
  const [level, row, column] = (/^(\d+)\/(\d+)\/(\d+)$/.exec(text ?? '') ?? []).slice(1).map(Number);
  const known = level !== undefined && level <= 24 && row! < 2 ** level && column! < 2 ** level;
  return known ? text : null;
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
