import type { FacetName, State } from './address';
import { FACETS } from './address';
import type { Language } from './words';

/** West, south, east, north. */
export type Bounds = [number, number, number, number];

/** Longitude and latitude. */
export type Position = [number, number];

export interface Link {
  rel: string;
  href: string;
}

export interface Feature<P> {
  type: 'Feature';
  id: string;
  geometry: GeoJSON.Geometry | null;
  properties: P;
}

export interface Page<P> {
  type: 'FeatureCollection';
  features: Feature<P>[];
  links: Link[];
  numberMatched?: number;
}

export interface FacetValue {
  value: string;
  count: number;
}

export interface Facets {
  numberMatched: number;
  facets: { property: string; values?: FacetValue[]; without: number }[];
}

/** What is asked of opportunities in a list; a card asks for all of it. */
export interface OpportunityProperties {
  code: string;
  title: string;
  titleEn?: string;
  summary?: string;
  summaryEn?: string;
  municipalityName?: string;
  istatCode?: string;
  kind: string;
  sector?: string;
  status: string;
  geometryAccuracy?: string;
  plotM2?: number;
  volumeM3?: number;
  priceEur?: number;
  completeness?: number;
  stale?: boolean;
  [property: string]: unknown;
}

export interface IndicatorValue {
  code: string;
  name: string;
  definition: string;
  theme: string;
  unit: string;
  polarity: 'high-is-good' | 'low-is-good' | 'neutral';
  period: string;
  value?: number;
  textValue?: string;
  status: string;
  missingReason?: string;
  source: { title: string; publisher?: string; licence?: string };
  /** In place of a value that is withheld. */
  instead?: { name: string; value: number };
  standings: { benchmark: string; rank: number; outOf: number }[];
}

/** What is known of a place, by the code of the indicator. */
export type Values = Record<string, number | string | null>;

export interface Indicator {
  code: string;
  name: string;
  theme: string;
  unit: string;
  /** Newest first. */
  periods: string[];
  /** Where its classes are; of figures only. */
  classes?: string;
}

/** The values of an indicator in columns: the same place is the same municipality. */
export interface IndicatorClasses {
  indicator: string;
  period: string;
  unit: string;
  polarity: 'high-is-good' | 'low-is-good' | 'neutral';
  breaks: number[];
  codes: string[];
  values: (number | null)[];
}

export interface Diagnosis {
  territory: { name: string; istatCode: string };
  indicators: IndicatorValue[];
  /** The gravest first. */
  findings: { rule: string; kind: 'strength' | 'weakness' | 'opportunity' | 'threat'; sentence: string }[];
}

export interface Municipality {
  name: string;
  istatCode: string;
  zoneName?: string;
  population?: number;
  areaKm2?: number;
  boundary?: { accuracy: string };
  seat?: { lon: number; lat: number };
}

/** A code, and what it is called. */
export type CodeList = Map<string, string>;

export interface Schema {
  properties: Record<string, { title?: string; type?: string; format?: string; 'x-ogc-unit'?: string; 'x-ogc-codelistUri'?: string }>;
}

/** Something the API refuses, or cannot be asked for now. */
export class Refusal extends Error {
  constructor(message: string, readonly status: number) {
    super(message);
  }
}

const GEOJSON = 'application/geo+json';

/** The public API of this server, and nothing but it. */
export class Api {
  #kept = new Map<string, Promise<unknown>>();

  constructor(readonly language: Language) {}

  async get<T>(address: string, type = 'application/json', signal?: AbortSignal): Promise<T> {
    const headers = { Accept: type, 'Accept-Language': this.language };
    const answer = await fetch(address, { headers, ...(signal && { signal }) });
    if (answer.ok) return (await answer.json()) as T;
    const problem = (await answer.json().catch(() => ({}))) as { title?: string; detail?: string };
    throw new Refusal(problem.detail ?? problem.title ?? String(answer.status), answer.status);
  }

  /** The same for what does not change while somebody looks at the page. */
  keep<T>(address: string, type?: string): Promise<T> {
    let kept = this.#kept.get(address) as Promise<T> | undefined;
    if (!kept) {
      kept = this.get<T>(address, type);
      kept.catch(() => this.#kept.delete(address));
      this.#kept.set(address, kept);
    }
    return kept;
  }

  page(query: URLSearchParams, signal: AbortSignal): Promise<Page<OpportunityProperties>> {
    return this.get(`/v1/opportunities?${query}`, GEOJSON, signal);
  }

  opportunity(code: string): Promise<Feature<OpportunityProperties>> {
    return this.keep(`/v1/opportunities/${encodeURIComponent(code)}`, GEOJSON);
  }

  facets(query: URLSearchParams, signal: AbortSignal): Promise<Facets> {
    return this.get(`/v1/opportunity-counts/facets?${query}`, undefined, signal);
  }

  diagnosis(istatCode: string): Promise<Diagnosis> {
    return this.keep(`/v1/municipalities/${encodeURIComponent(istatCode)}/diagnosis`);
  }

  indicators(): Promise<{ indicators: Indicator[] }> {
    return this.keep('/v1/indicators');
  }

  /** The values of an indicator, those of its newest period if none is named. */
  classes(indicator: string, period?: string): Promise<IndicatorClasses> {
    const query = period ? `?${new URLSearchParams({ period })}` : '';
    return this.keep(`/v1/indicators/${indicator}/classes${query}`);
  }

  async codeList(id: string): Promise<CodeList> {
    const list = await this.keep<{ codes: { code: string; label: string }[] }>(`/v1/codelists/${id}`);
    return new Map(list.codes.map(({ code, label }) => [code, label]));
  }

  schema(collection: string): Promise<Schema> {
    return this.keep(`/ogc/collections/${collection}/queryables`, 'application/schema+json');
  }

  /** All municipalities of a territory, without their boundaries. */
  async municipalities(territory: string): Promise<Feature<Municipality>[]> {
    const all: Feature<Municipality>[] = [];
    const first = `/v1/territories?kind=municipality&memberOf=${territory}&skipGeometry=true&limit=1000`;
    for (let address: string | null = first; address; ) {
      const page: Page<Municipality> = await this.keep(address, GEOJSON);
      all.push(...page.features);
      address = next(page);
    }
    return all;
  }
}

/** The address of the page after this one, on this server whatever name it gives itself. */
export function next(page: { links: Link[] }): string | null {
  const href = page.links.find(link => link.rel === 'next')?.href;
  if (!href) return null;
  const { pathname, search } = new URL(href, location.href);
  return pathname + search;
}

/** What the state asks of opportunities, in words of the API; one facet may be left open, to count its other values. */
export function asked(state: State, open?: FacetName): URLSearchParams {
  const query = new URLSearchParams();
  if (state.q) query.set('q', state.q);
  const conditions = FACETS.filter(facet => facet !== open && state.chosen[facet].length).map(
    facet => `${facet} IN (${state.chosen[facet].map(quote).join(',')})`,
  );
  if (conditions.length) query.set('filter', conditions.join(' AND '));
  return query;
}

/** The same of one place only: the group that is open, or else what the map shows. */
export function askedHere(state: State, within: Bounds | null, open?: FacetName): URLSearchParams {
  const query = asked(state, open);
  if (state.cell) query.set('cell', state.cell);
  else if (within) query.set('bbox', within.join(','));
  return query;
}

export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Where an opportunity is drawn. */
export function positionOf({ geometry }: Feature<unknown>): Position | null {
  return geometry?.type === 'Point' ? (geometry.coordinates as Position) : null;
}
