import { Address } from './address';
import type { Place, State } from './address';
import type { Bounds } from './api';
import { Api, positionOf, Refusal } from './api';
import { card } from './card';
import type { Classes } from './classes';
import type { Context } from './context';
import { DiagnosisPanel } from './diagnosis';
import { html, settled } from './dom';
import { Filters } from './filters';
import { footer } from './footer';
import { header } from './header';
import { List } from './list';
import type { MapView } from './map';
import { settings as readSettings } from './settings';
import { Wording } from './words';

const settings = readSettings();
const wording = new Wording(settings.language);
const context: Context = { settings, wording, words: wording.words, address: new Address(), api: new Api(settings.language) };
const { address, words, api } = context;

const mapBox = html('div', { class: 'map-box' });
const mapSaid = html('p', { class: 'map-said', role: 'status' }, words.loading);
const panel = html('div', { class: 'panel', id: 'panel', tabindex: -1 });
document.body.append(
  html('a', { class: 'skiplink', href: '#panel' }, words.skip),
  header(context),
  html('main', {}, html('section', { class: 'map-part', 'aria-label': words.map }, mapBox, mapSaid), panel),
);
if (!settings.embedded) document.body.append(footer(context));

/** Asked for as often as needed, read once: after a failure it is read again. */
const municipalities = () => api.municipalities(settings.territory);
const title = document.title;
let map: MapView | null = null;
let mapWanted = true;
let classes: Classes | null = null;
let reading = new AbortController();
let shown: () => void;
/** When there is something to read for the first time: beginning to draw would keep it from being shown. */
const firstShown = new Promise<void>(resolve => (shown = resolve));

const filters = new Filters(context, municipalities);
const list = new List(context, at => map?.light(at));
const diagnosis = new DiagnosisPanel(context, paint, municipalities);
const opportunities = html('div', { class: 'opportunities' }, filters.element, list.element);

function paint(painted: Classes): void {
  classes = painted;
  if (address.state.view === 'diagnosis') map?.paint(painted);
}

/** Shows a state; what was being read for the one before is not wanted any more. */
async function show(state: State, before: State | null): Promise<void> {
  reading.abort();
  reading = new AbortController();
  const { signal } = reading;
  panel.setAttribute('aria-busy', 'true');
  map?.show(state);
  map?.paint(state.view === 'diagnosis' ? classes : null);
  try {
    await mark(state);
    if (state.view === 'diagnosis') await showDiagnosis(state, before, signal);
    else if (state.opportunity) await showCard(state.opportunity, before);
    else await showOpportunities(state, before, signal);
  } catch (failure) {
    if (!signal.aborted) complain(failure, state);
  } finally {
    if (!signal.aborted) panel.removeAttribute('aria-busy');
    shown();
  }
}

async function showOpportunities(state: State, before: State | null, signal: AbortSignal): Promise<void> {
  put(opportunities);
  name(null);
  const within = map?.bounds() ?? null;
  // Counting takes longer than reading, and nobody need wait for it.
  await Promise.all([
    list.read(state, within, signal).then(() => {
      shown();
      if (before?.opportunity) list.focus(before.opportunity);
      else if (before && state.cell && state.cell !== before.cell) list.begin();
    }),
    filters.count(state, within, signal).then(found => list.tell(found, state)),
  ]);
}

async function showCard(code: string, before: State | null): Promise<void> {
  const made = await card(context, code, () => address.go({ opportunity: null }));
  if (address.state.opportunity !== code) return;
  panel.replaceChildren(made);
  name(made.querySelector('h2')!.textContent);
  panel.scrollTop = 0;
  if (before) made.querySelector<HTMLElement>('h2')?.focus();
}

/** Marks on the map whose card is open. */
async function mark(state: State): Promise<void> {
  const code = state.view === 'opportunities' && state.opportunity;
  map?.mark(code ? positionOf(await api.opportunity(code)) : null);
}

async function showDiagnosis(state: State, before: State | null, signal: AbortSignal): Promise<void> {
  put(diagnosis.element);
  await diagnosis.show(state, signal);
  if (signal.aborted) return;
  name(panel.querySelector('#profile-title')?.textContent ?? words.diagnosis);
  if (before && state.municipality && state.municipality !== before.municipality) {
    panel.scrollTop = 0;
    panel.querySelector<HTMLElement>('#profile-title')?.focus();
  }
}

/** Puts something beside the map; what already stands there stays, and the keyboard in it. */
function put(element: HTMLElement): void {
  if (panel.firstElementChild !== element) panel.replaceChildren(element);
}

/** What the window and the browser's history call this view. */
function name(view: string | null): void {
  document.title = view ? `${view} - ${words.title}` : title;
}

/** Says what went wrong, and leads on: away from what there is not, or to another try. */
function complain(failure: unknown, state: State): void {
  const refused = failure instanceof Refusal && failure.status < 500 && failure.status !== 429;
  const why = failure instanceof Refusal ? (refused ? failure.message : words.failed(failure.message)) : words.unreachable;
  const leave = () => address.go({ opportunity: null, municipality: null, cell: null });
  const button = (text: string, onclick: () => void) => html('button', { type: 'button', class: 'btn btn-outline-primary btn-sm', onclick }, text);
  const next = refused ? button(state.view === 'diagnosis' ? words.ranking : words.back, leave) : button(words.retry, retry);
  panel.replaceChildren(html('div', { class: 'failure', role: 'alert' }, html('p', {}, why), next));
}

function retry(): void {
  panel.focus();
  if (mapWanted) drawMap();
  void show(address.state, null);
}

const moved = settled((at: Place, _seen: Bounds) => {
  address.settle({ at });
}, 250);

async function openMap(): Promise<void> {
  const drawn = import('./map');
  // Before the first import nobody knows the territory this page is about, and the API says so by 400.
  const areas = await municipalities().catch(failure => {
    if (failure instanceof Refusal && failure.status === 400) return [];
    throw failure;
  });
  const schematic = areas.some(({ properties }) => properties.boundary?.accuracy === 'schematic');
  mapSaid.textContent = !areas.length ? words.noTerritory : schematic ? words.schematic : '';
  const [{ MapView }] = await Promise.all([drawn, firstShown]);
  map = await MapView.open(mapBox, context, areas, moved);
  map.show(address.state);
  if (address.state.view === 'diagnosis') map.paint(classes);
  // Whether there is what is to be marked, the panel says.
  await mark(address.state).catch(() => undefined);
  // What was read before there was a map is all of the territory; an address may mean a part of it.
  if (address.state.at && !address.state.cell) await show(address.state, null);
}

/** The map was moved, and nothing else: what stands beside it but the list stays as it is. */
function onlyMoved(state: State, before: State): boolean {
  const still = { ...state, at: null };
  return state.at !== before.at && JSON.stringify(still) === JSON.stringify({ ...before, at: null });
}

address.onChange((state, before) => {
  if (onlyMoved(state, before) && (state.view === 'diagnosis' || state.opportunity || state.cell)) return;
  void show(state, before);
});
document.addEventListener('keydown', ({ key, defaultPrevented }) => {
  const open = address.state.view === 'opportunities' && address.state.opportunity && !document.querySelector('dialog[open]');
  if (key === 'Escape' && open && !defaultPrevented) address.go({ opportunity: null });
});
void show(address.state, null);
drawMap();

function drawMap(): void {
  mapWanted = false;
  openMap().catch(() => {
    mapWanted = !map;
    mapSaid.textContent = words.mapFailed;
  });
}
