import type { State } from './address';
import type { Feature, Indicator, Municipality, Page, Values } from './api';
import { quote } from './api';
import type { Classes } from './classes';
import { classesOf, classOf, NOTHING, SHADES } from './classes';
import type { Context } from './context';
import { html } from './dom';
import { grouped } from './group';
import { link } from './link';
import { profile } from './profile';

/** What the page opens on: what everybody knows of a municipality. */
const FIRST_INDICATOR = 'population';

/** What the indicators say, of all municipalities or of one. */
export class DiagnosisPanel {
  readonly element = html('div', { class: 'diagnosis' });
  #pickers = html('div', { class: 'pickers' });
  #shown = html('div');
  #indicator: HTMLSelectElement;
  #period: HTMLSelectElement;
  #municipality: HTMLSelectElement;

  constructor(
    private context: Context,
    private paint: (classes: Classes) => void,
    private municipalities: () => Promise<Feature<Municipality>[]>,
  ) {
    const { address, words } = context;
    this.#indicator = this.#picker('indicator', words.indicator, indicator => address.go({ indicator, period: null }));
    this.#period = this.#picker('period', words.period, period => address.go({ period }));
    this.#municipality = this.#picker('municipality', words.municipality, code => address.go({ municipality: code || null }));
    this.element.append(this.#pickers, this.#shown);
  }

  /** Shows a state, unless another is wanted by the time it has been read. */
  async show(state: State, signal: AbortSignal): Promise<void> {
    const { api, words } = this.context;
    const [municipalities, { indicators }] = await Promise.all([this.municipalities(), api.indicators()]);
    const figures = indicators.filter(one => one.classes && one.periods.length);
    const indicator = figures.find(({ code }) => code === state.indicator) ?? figures.find(({ code }) => code === FIRST_INDICATOR) ?? figures[0];
    if (!indicator || !municipalities.length) return this.#shown.replaceChildren(html('p', { role: 'status' }, words.noTerritory));
    const names = new Map(municipalities.map(({ properties }) => [properties.istatCode, properties.name]));
    const classes = classesOf(await api.classes(indicator.code, indicator.periods.find(period => period === state.period)));
    if (signal.aborted) return;
    this.#offer(figures, indicator, names);
    this.#choose(classes, state);
    this.paint(classes);
    const below = state.municipality
      ? await profile(this.context, state.municipality, municipalities, await values(this.context, municipalities))
      : ranking(this.context, classes, indicator.name, names);
    if (!signal.aborted) this.#shown.replaceChildren(legend(this.context, classes), below);
  }

  #picker(id: string, name: string, choose: (value: string) => void): HTMLSelectElement {
    const select = html('select', { id, class: 'form-select', onchange: () => choose(select.value) });
    this.#pickers.append(html('div', { class: `field of-${id}` }, html('label', { for: id }, name), select));
    return select;
  }

  /** What there is to choose from; the lists of indicators and municipalities stay the same. */
  #offer(figures: Indicator[], { periods }: Indicator, names: Map<string, string>): void {
    const { words } = this.context;
    if (!this.#indicator.length) {
      const themes = [...grouped(figures, ({ theme }) => words.themes[theme] ?? theme)];
      const options = (members: Indicator[]) => members.toSorted((a, b) => a.name.localeCompare(b.name)).map(({ code, name }) => html('option', { value: code }, name));
      const groups = themes.toSorted(([a], [b]) => a.localeCompare(b)).map(([label, members]) => html('optgroup', { label }, ...options(members)));
      this.#indicator.append(...groups);
      const sorted = [...names].toSorted((a, b) => a[1].localeCompare(b[1], 'it'));
      this.#municipality.append(html('option', { value: '' }, words.chooseMunicipality), ...sorted.map(([code, name]) => html('option', { value: code }, name)));
    }
    this.#period.replaceChildren(...periods.map(period => html('option', { value: period }, this.context.wording.period(period))));
  }

  #choose({ indicator, period }: Classes, state: State): void {
    this.#indicator.value = indicator;
    this.#period.value = period;
    this.#municipality.value = state.municipality ?? '';
  }
}

/** The latest values of all indicators, by the municipality's ISTAT code. */
async function values({ api }: Context, municipalities: Feature<Municipality>[]): Promise<Map<string, Values>> {
  const codes = municipalities.map(({ properties }) => quote(properties.istatCode));
  const query = new URLSearchParams({ limit: '1000', skipGeometry: 'true', filter: `istatCode IN (${codes.join(',')})` });
  const page = await api.keep<Page<Values>>(`/ogc/collections/diagnosis/items?${query}`, 'application/geo+json');
  return new Map(page.features.map(({ properties }) => [String(properties['istatCode']), properties]));
}

function legend({ words, wording }: Context, classes: Classes): HTMLElement {
  const { breaks, unit, polarity } = classes;
  const limit = (index: number) => wording.number(breaks[index]!);
  const rows = breaks.slice(0, -1).map((_, index) => html('li', {}, swatch(SHADES[index]!), `${limit(index)} – ${limit(index + 1)}`));
  return html(
    'section',
    { class: 'legend', 'aria-labelledby': 'legend-title' },
    html('h2', { id: 'legend-title' }, `${words.legend}${wording.unit(unit) && ` (${wording.unit(unit)})`}`),
    html('ul', {}, ...rows, html('li', {}, swatch(NOTHING), words.noValue)),
    html('p', {}, [words.quantiles(breaks.length - 1), words.polarity[polarity]].filter(Boolean).join(' ')),
  );
}

function swatch(colour: string): HTMLElement {
  const made = html('span', { class: 'swatch', 'aria-hidden': 'true' });
  made.style.backgroundColor = colour;
  return made;
}

/** The choropleth in words. */
function ranking(context: Context, classes: Classes, title: string, names: Map<string, string>): HTMLElement {
  const { words, wording } = context;
  const known = [...classes.values].filter(([code]) => names.has(code)).toSorted((a, b) => b[1] - a[1]);
  const greatest = Math.max(...known.map(([, figure]) => figure));
  const rows = known.map(([code, figure]) => {
    const bar = html('span', { class: 'bar', 'aria-hidden': 'true' });
    bar.style.width = `${Math.max(0, (figure / greatest) * 100)}%`;
    bar.style.backgroundColor = SHADES[classOf(figure, classes)]!;
    const name = html('th', { scope: 'row' }, link(context, { municipality: code }, {}, names.get(code) ?? code), bar);
    return html('tr', {}, name, html('td', {}, wording.number(figure)));
  });
  const heads = [words.municipality, wording.unit(classes.unit) || words.value].map(name => html('th', { scope: 'col' }, name));
  return html(
    'table',
    { class: 'ranking' },
    html('caption', {}, `${title}, ${wording.period(classes.period)}: ${words.ranking.toLowerCase()}`),
    html('thead', {}, html('tr', {}, ...heads)),
    html('tbody', {}, ...rows),
  );
}
