// The ground floor of the map page: draws what the public API answers, and nothing else.
const lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'it';
const say = {
  it: {
    areas: (n, schematic) =>
      `${n} comuni` + (schematic ? `; ${schematic} come aree schematiche, perché mancano i confini.` : '.'),
    noAreas: 'Ancora nessun comune: importare il campione o i file ufficiali.',
    points: n => `${n} in elenco.`,
    noPoints: 'Ancora nessuna opportunità.',
    failed: why => `Non disponibile ora: ${why}`,
    choose: 'Scegliere un comune',
    schematic: 'area schematica',
    diagnosis: 'Diagnosi',
    columns: ['Indicatore', 'Valore', 'Unità', 'Periodo', 'Posizione, dal valore più alto', 'Fonte'],
    rank: (rank, of) => `${rank}° su ${of}`,
    noValues: 'Nessun indicatore ha un valore per questo comune.',
    missing: 'mancante',
    suppressed: 'oscurato dalla fonte',
    record: 'Scheda',
    units: {
      persons: 'persone', minutes: 'minuti', units: 'unità', class: 'classe', EUR: 'euro', kEUR: 'migliaia di euro',
      km2: 'km²',
    },
  },
  en: {
    areas: (n, schematic) =>
      `${n} municipalities` + (schematic ? `; ${schematic} as schematic areas, for want of boundaries.` : '.'),
    noAreas: 'No municipality yet: import the sample or the official files.',
    points: n => `${n} listed.`,
    noPoints: 'No opportunity yet.',
    failed: why => `Not available now: ${why}`,
    choose: 'Choose a municipality',
    schematic: 'schematic area',
    diagnosis: 'Diagnosis',
    columns: ['Indicator', 'Value', 'Unit', 'Period', 'Rank, highest value first', 'Source'],
    rank: (rank, of) => `${rank} of ${of}`,
    noValues: 'No indicator has a value for this municipality.',
    missing: 'missing',
    suppressed: 'withheld by the source',
    record: 'Record',
    units: { EUR: 'euro', kEUR: 'thousands of euro', km2: 'km²' },
  },
}[lang];

const at = id => document.getElementById(id);
const filled = (made, attributes, children) => {
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};
const html = (name, attributes, ...children) => filled(document.createElement(name), attributes, children);
const svg = (name, attributes, ...children) =>
  filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });

async function read(address, type) {
  const answer = await fetch(address, { headers: { Accept: type, 'Accept-Language': lang } });
  if (answer.ok) return answer.json();
  const problem = await answer.json().catch(() => ({}));
  throw Object.assign(new Error(problem.title ?? answer.status), { status: answer.status });
}

/** The address of the page after this one, on this server whatever name it gives itself. */
function after(page) {
  const next = page.links?.find(link => link.rel === 'next')?.href;
  if (!next) return null;
  const { pathname, search } = new URL(next, location.href);
  return pathname + search;
}

// Degrees of longitude are shorter than those of latitude; at this scale nothing else need be projected.
let box; // west, south, east, north of what is drawn
let project;
function frame(positions) {
  const lons = positions.map(position => position[0]);
  const lats = positions.map(position => position[1]);
  box = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  const [west, south, east, north] = box;
  const shrink = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const scale = 960 / ((east - west) * shrink);
  project = ([lon, lat]) =>
    [20 + (lon - west) * shrink * scale, 20 + (north - lat) * scale].map(v => Math.round(v * 10) / 10);
  at('map').setAttribute('viewBox', `0 0 1000 ${Math.ceil(40 + (north - south) * scale)}`);
}

const polygons = shape => (shape?.type === 'Polygon' ? [shape.coordinates] : (shape?.coordinates ?? []));
const outline = shape =>
  polygons(shape).flat().map(ring => `M${ring.map(position => project(position).join(' ')).join('L')}Z`).join('');
const isSchematic = feature => feature.properties.boundary?.accuracy === 'schematic';

function area(feature) {
  const { name, istatCode } = feature.properties;
  const label = isSchematic(feature) ? `${name} (${say.schematic})` : name;
  const kind = isSchematic(feature) ? 'area schematic' : 'area';
  const shape = { class: kind, d: outline(feature.geometry), 'data-code': istatCode };
  const drawn = svg('path', shape, svg('title', {}, label));
  drawn.addEventListener('click', () => {
    at('municipality').value = istatCode;
    diagnose(istatCode).catch(tell('diagnosis'));
  });
  return drawn;
}

async function drawAreas() {
  const features = [];
  const first = `/v1/territories?kind=municipality&memberOf=${document.body.dataset.territory}&limit=100`;
  for (let address = first; address; ) {
    const page = await read(address, 'application/geo+json');
    features.push(...page.features);
    address = after(page);
  }
  const drawn = features.filter(feature => feature.geometry);
  const schematic = drawn.filter(isSchematic).length;
  at('map-state').textContent = features.length ? say.areas(features.length, schematic) : say.noAreas;
  const options = features.map(({ properties }) => html('option', { value: properties.istatCode }, properties.name));
  at('municipality').append(html('option', { value: '' }, say.choose), ...options);
  at('municipality').disabled = !features.length;
  if (!drawn.length) return;
  frame(drawn.flatMap(feature => polygons(feature.geometry).flat(2)));
  at('areas').append(...drawn.map(area));
  document.querySelector('[data-legend=schematic]').hidden = !schematic;
  document.querySelector('[data-legend=boundary]').hidden = schematic === drawn.length;
  at('map').removeAttribute('hidden');
  at('legend').hidden = false;
}

const stacked = new Map();
function mark(feature, id) {
  const { title, geometryAccuracy } = feature.properties;
  const [x, y] = project(feature.geometry.coordinates);
  const before = stacked.get(`${x} ${y}`) ?? 0;
  stacked.set(`${x} ${y}`, before + 1);
  const cx = x + 20 * before; // several at one seat stand beside each other, not on top of each other
  const shape = geometryAccuracy === 'municipality-seat'
    ? svg('path', { id: `point-${id}`, class: 'point seat', d: `M${cx} ${y - 9}l9 9-9 9-9-9Z` })
    : svg('circle', { id: `point-${id}`, class: 'point', cx, cy: y, r: 8 });
  return svg('a', { href: `#${id}`, 'aria-label': title }, svg('title', {}, title), shape);
}

function entry(feature, id) {
  const { title, summary, municipalityName, plotM2, volumeM3, priceEur } = feature.properties;
  const measures = [[plotM2, 'm²'], [volumeM3, 'm³'], [priceEur, '€']];
  const known = measures.filter(([value]) => value != null).map(([value, unit]) => `${number.format(value)} ${unit}`);
  const facts = [municipalityName, ...known].filter(Boolean).join(' · ');
  const address = `/v1/opportunities/${encodeURIComponent(feature.id)}`;
  const item = html('li', { id, tabindex: -1 },
    html('h3', { lang: 'it' }, title),
    html('p', { lang: 'it' }, summary ?? ''),
    html('p', { class: 'facts' }, `${facts} `,
      html('a', { href: address, 'aria-label': `${say.record}: ${title}` }, say.record)));
  const light = lit => () => at(`point-${id}`)?.classList.toggle('lit', lit);
  for (const event of ['mouseenter', 'focusin']) item.addEventListener(event, light(true));
  for (const event of ['mouseleave', 'focusout']) item.addEventListener(event, light(false));
  return item;
}

async function list(address) {
  const page = await read(address, 'application/geo+json');
  for (const feature of page.features) {
    const id = `o${at('list').children.length + 1}`;
    at('list').append(entry(feature, id));
    if (box && feature.geometry) at('points').append(mark(feature, id));
  }
  const listed = at('list').children.length;
  at('list-state').textContent = listed ? say.points(listed) : say.noPoints;
  at('more').hidden = !after(page);
  at('more').onclick = () => list(after(page)).catch(tell('list-state'));
}

function value(indicator) {
  if (indicator.value != null) return number.format(indicator.value);
  return indicator.textValue ?? (indicator.missingReason === 'suppressed' ? say.suppressed : say.missing);
}

function row(indicator) {
  const { name, unit, period, standing, source } = indicator;
  return html('tr', {},
    html('th', { scope: 'row' }, name),
    html('td', { class: 'number' }, value(indicator)),
    html('td', {}, say.units[unit] ?? unit),
    html('td', {}, period),
    html('td', {}, standing ? say.rank(standing.rank, standing.outOf) : ''),
    html('td', { lang: 'it' }, source.title));
}

async function diagnose(code) {
  for (const chosen of document.querySelectorAll('.chosen')) chosen.classList.remove('chosen');
  document.querySelector(`[data-code="${code}"]`)?.classList.add('chosen');
  if (!code) return at('diagnosis').replaceChildren();
  const address = `/v1/municipalities/${code}/diagnosis?lang=${lang}`;
  const { municipality, indicators } = await read(address, 'application/json');
  if (!indicators.length) return at('diagnosis').replaceChildren(say.noValues);
  const head = say.columns.map(column => html('th', { scope: 'col' }, column));
  at('diagnosis').replaceChildren(html('table', {},
    html('caption', {}, `${say.diagnosis}: ${municipality.name}`),
    html('thead', {}, html('tr', {}, ...head)),
    html('tbody', {}, ...indicators.map(row))));
}

const tell = id => failure => { at(id).textContent = say.failed(failure.message); };

document.documentElement.lang = lang;
document.querySelector(`nav a[lang=${lang}]`).setAttribute('aria-current', 'true');
if (lang === 'en') for (const text of document.querySelectorAll('[data-en]')) text.textContent = text.dataset.en;
at('municipality').addEventListener('change', event => diagnose(event.target.value).catch(tell('diagnosis')));
// Before the first import nobody knows the territory this page is about, and the API says so by 400.
await drawAreas().catch(failure => {
  if (failure.status === 400) at('map-state').textContent = say.noAreas;
  else tell('map-state')(failure);
});
await list(`/v1/opportunities?limit=100${box ? `&bbox=${box.map(v => v.toFixed(4))}` : ''}`).catch(tell('list-state'));
