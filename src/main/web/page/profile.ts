import { unfiltered } from './address';
import type { Feature, IndicatorValue, Municipality, Values } from './api';
import type { Context } from './context';
import type { Child } from './dom';
import { html } from './dom';
import { grouped } from './group';
import { icon } from './icon';
import { link } from './link';
import type { Spread } from './strip';
import { strip } from './strip';

/** What the indicators say of one municipality, each beside its zone and all of the metropolitan city. */
export async function profile(
  context: Context,
  istatCode: string,
  municipalities: Feature<Municipality>[],
  rows: Map<string, Values>,
): Promise<HTMLElement> {
  const { words, wording, api, address } = context;
  const { indicators, findings, territory } = await api.diagnosis(istatCode);
  const known = municipalities.find(({ properties }) => properties.istatCode === istatCode)?.properties;
  const neighbours = municipalities.filter(({ properties }) => properties.zoneName === known?.zoneName).map(({ properties }) => properties.istatCode);
  const spread = ({ code, name, unit, value }: IndicatorValue): Spread => {
    const figures = (codes: Iterable<string>) => [...codes].flatMap(istat => (typeof rows.get(istat)?.[code] === 'number' ? [rows.get(istat)![code] as number] : []));
    return { name, unit, own: value!, zoneName: known?.zoneName ?? '', zone: figures(neighbours), all: figures(rows.keys()) };
  };
  const themes = grouped(indicators, indicator => indicator.theme);
  return html(
    'article',
    { class: 'profile', 'aria-labelledby': 'profile-title' },
    html('button', { type: 'button', class: 'back', onclick: () => address.go({ municipality: null }) }, icon('arrowLeft'), words.ranking),
    html('h2', { id: 'profile-title', tabindex: -1 }, territory.name),
    html(
      'dl',
      { class: 'figures' },
      figure(words.population, known?.population !== undefined && wording.number(known.population)),
      figure(words.area, known?.areaKm2 !== undefined && wording.measure(known.areaKm2, 'km2')),
      figure(words.zone, known?.zoneName),
    ),
    findings.length > 0 && html(
      'section',
      { class: 'theme' },
      html('h3', {}, words.findings),
      html('ul', { class: 'findings' }, ...findings.map(({ kind, sentence }) => html('li', { class: kind }, html('strong', {}, words.kinds[kind]), ' ', sentence))),
    ),
    key(context, known?.zoneName),
    ...[...themes].map(([theme, members]) =>
      html('section', { class: 'theme' }, html('h3', {}, words.themes[theme] ?? theme), ...members.map(member => row(context, member, spread))),
    ),
    html(
      'p',
      { class: 'ends' },
      html('a', { href: `/v1/municipalities/${istatCode}/diagnosis?lang=${wording.language}` }, words.report),
      html('a', { href: `/v1/municipalities/${istatCode}/diagnosis/report.pdf?lang=${wording.language}` }, 'PDF'),
      html('a', { href: `/v1/municipalities/${istatCode}/diagnosis/radar.svg?lang=${wording.language}` }, words.radar),
      link(context, { view: 'opportunities', municipality: null, q: '', cell: null, at: null, chosen: { ...unfiltered(), istatCode: [istatCode] } }, { class: 'btn btn-outline-primary btn-sm' }, icon('marker'), words.opportunitiesHere),
    ),
  );
}

function figure(name: string, value: Child): Child {
  return value && html('div', {}, html('dt', {}, name), html('dd', {}, value));
}

function key({ words }: Context, zoneName: string | undefined): HTMLElement {
  const entry = (name: string, text: string) => html('li', {}, html('span', { class: `dot ${name}`, 'aria-hidden': 'true' }), text);
  return html(
    'ul',
    { class: 'key' },
    entry('own', words.strip.own),
    zoneName !== undefined && entry('zone', words.strip.zone),
    entry('other', words.strip.others),
    entry('median', words.strip.median),
  );
}

function row({ words, wording, address }: Context, indicator: IndicatorValue, spread: (of: IndicatorValue) => Spread): HTMLElement {
  const { code, name, unit, period, value, textValue, standings, instead, source, missingReason, polarity } = indicator;
  const standing = standings.find(({ benchmark }) => ['metropolitan-city', 'province'].includes(benchmark));
  const missing = missingReason === 'suppressed' ? words.suppressed : missingReason === 'withheld' ? words.withheld : words.noValue;
  const shown = value !== undefined ? wording.measure(value, unit) : (textValue ?? missing);
  const about = [wording.period(period), standing && words.rank(wording.number(standing.rank), wording.number(standing.outOf)), words.polarity[polarity]].filter(Boolean);
  return html(
    'div',
    { class: 'indicator' },
    html('h4', {}, name),
    html('p', { class: 'own-value' }, shown),
    instead && html('p', { class: 'about' }, `${instead.name}: ${wording.measure(instead.value, unit)}`),
    value !== undefined && strip(spread(indicator), wording),
    html('p', { class: 'about' }, about.join(' · ')),
    html('details', {}, html('summary', {}, words.source), html('p', {}, indicator.definition), html('p', {}, [source.publisher, source.title].filter(Boolean).join(', ')), value !== undefined && html('button', { type: 'button', class: 'btn btn-link', onclick: () => address.go({ indicator: code }) }, words.map)),
  );
}
