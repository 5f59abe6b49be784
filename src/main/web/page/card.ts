import type { OpportunityProperties, Schema } from './api';
import type { Context } from './context';
import type { Child } from './dom';
import { html } from './dom';
import { icon } from './icon';
import { link } from './link';
import { meter } from './list';
import type { Words } from './words';

/** Which properties stand together, in the order in which somebody who wants to invest asks. */
const GROUPS: Record<keyof Words['groups'], string[]> = {
  place: ['municipalityName', 'zoneName', 'unionName', 'locality', 'address', 'altitudeM', 'parcelReferences', 'geometryAccuracy'],
  use: ['formerUse', 'abandonedYear', 'occupancy', 'permittedUses', 'wantedUses', 'ateco'],
  measures: ['plotM2', 'grossFloorM2', 'volumeM3', 'floors', 'coverageRatio', 'largestLotM2', 'smallestLotM2', 'jobsMin', 'jobsMax', 'bedsMin', 'bedsMax', 'dwellingsMin', 'dwellingsMax'],
  offer: ['priceEur', 'rentEurPerYear', 'priceOnRequest', 'transferMode', 'ownerClass', 'worksCostEur', 'availableFrom', 'incentives', 'tenderLink'],
  state: ['buildingCondition', 'heritageConstraint', 'contamination', 'contaminants', 'floodHazard', 'landslideHazard', 'seismicZone'],
  planning: ['planningInstrument', 'planningZone', 'planningStage', 'variantNeeded', 'planningAct', 'planningLink'],
  services: ['water', 'sewer', 'gas', 'powerKw', 'fibre', 'railSiding', 'stationName', 'stationDistanceM', 'portName', 'portDistanceM', 'airportName', 'airportDistanceM', 'motorwayDistanceM', 'freightTerminalDistanceM'],
  governance: ['responsibleBody', 'contactLink', 'verification', 'verifiedOn', 'source', 'licence', 'code'],
};

/** Everything there is to know of one opportunity, and what is not known. */
export async function card(context: Context, code: string, lists: () => void): Promise<HTMLElement> {
  const { api, words, settings } = context;
  const [{ properties }, schema] = await Promise.all([api.opportunity(code), api.schema('opportunities')]);
  const english = settings.language === 'en';
  const [kind, sector, status] = await Promise.all([
    label(context, schema, 'kind', properties.kind),
    label(context, schema, 'sector', properties.sector),
    label(context, schema, 'status', properties.status),
  ]);
  const title = (english && properties.titleEn) || properties.title;
  const text = (english && (properties['descriptionEn'] ?? properties.summaryEn)) || (properties['description'] ?? properties.summary);
  const groups = await Promise.all(Object.entries(GROUPS).map(([name, members]) => group(context, schema, properties, name as keyof Words['groups'], members)));
  return html(
    'article',
    { class: 'card-of', 'aria-labelledby': 'card-title' },
    html('button', { type: 'button', class: 'back', onclick: lists }, icon('arrowLeft'), words.back),
    html('h2', { id: 'card-title', tabindex: -1 }, title),
    html('p', { class: 'badges' }, ...[status, sector, kind].filter(Boolean).map(name => html('span', { class: 'tag' }, name))),
    quality(context, schema, properties),
    typeof text === 'string' && html('p', { class: 'text' }, text),
    properties.geometryAccuracy === 'municipality-seat' && html('p', { class: 'note' }, icon('warning'), words.seatOnly),
    ...groups,
    ends(context, properties),
  );
}

function quality({ words, wording }: Context, schema: Schema, properties: OpportunityProperties): HTMLElement {
  const { completeness = 0, stale } = properties;
  const missing = ((properties['missingFields'] as string[] | undefined) ?? []).map(name => schema.properties[name]?.title ?? name);
  const confirmed = properties['lastConfirmedAt'];
  const updated = properties['updatedAt'];
  return html(
    'section',
    { class: 'quality' },
    html(
      'div',
      {},
      html('h3', {}, words.completeness),
      html('p', { class: 'figure' }, meter(completeness), `${completeness}%`),
      missing.length > 0 && html('details', {}, html('summary', {}, words.missing), html('ul', {}, ...missing.map(name => html('li', {}, name)))),
    ),
    html(
      'div',
      {},
      html('h3', {}, words.freshness),
      html('p', { class: stale ? 'figure old' : 'figure' }, icon(stale ? 'clock' : 'check'), stale ? words.stale : words.fresh),
      stale && html('p', {}, words.staleHint),
      typeof confirmed === 'string' && html('p', {}, words.confirmed(wording.day(confirmed))),
      typeof updated === 'string' && html('p', {}, words.updated(wording.day(updated))),
    ),
  );
}

async function group(context: Context, schema: Schema, properties: OpportunityProperties, name: keyof Words['groups'], members: string[]): Promise<Child> {
  const known = members.filter(member => isKnown(properties[member]));
  if (!known.length) return null;
  const rows = await Promise.all(
    known.map(async member => {
      const shown = await show(context, schema, member, properties[member]);
      return html('div', {}, html('dt', {}, schema.properties[member]?.title ?? member), html('dd', {}, shown));
    }),
  );
  return html('section', { class: 'facts-of' }, html('h3', {}, context.words.groups[name]), html('dl', {}, ...rows));
}

function isKnown(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== 'unknown';
}

async function show(context: Context, schema: Schema, name: string, value: unknown): Promise<Child> {
  const { words, wording } = context;
  const property = schema.properties[name];
  if (Array.isArray(value)) return (await Promise.all(value.map(one => label(context, schema, name, String(one))))).join(', ');
  // Years are figures without a point between the thousands.
  if (typeof value === 'number') return name.endsWith('Year') ? String(value) : wording.measure(value, property?.['x-ogc-unit']);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const text = String(value);
  if (/^https?:/.test(text)) return html('a', { href: text, rel: 'noopener' }, new URL(text).host);
  if (property?.format?.startsWith('date')) return wording.day(text);
  return label(context, schema, name, text);
}

/** What a code is called; a text that is no code is itself. */
async function label({ api }: Context, schema: Schema, name: string, value: string | undefined): Promise<string> {
  if (!value || value === 'unknown') return '';
  const list = schema.properties[name]?.['x-ogc-codelistUri']?.replace(/.*\//, '');
  return (list && (await api.codeList(list)).get(value)) || value;
}

function ends(context: Context, { code, istatCode, municipalityName }: OpportunityProperties): HTMLElement {
  const { words } = context;
  const municipality = istatCode && link(context, { view: 'diagnosis', municipality: istatCode, opportunity: null }, { class: 'btn btn-outline-primary btn-sm' }, icon('chart'), `${words.itsMunicipality} ${municipalityName ?? ''}`);
  return html('p', { class: 'ends' }, municipality, html('a', { href: `/v1/opportunities/${code}` }, words.data));
}
