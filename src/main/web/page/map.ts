import type { ExpressionSpecification, FilterSpecification, GeoJSONSource, MapGeoJSONFeature, StyleSpecification, VectorTileSource } from 'maplibre-gl';
import { AttributionControl, LngLatBounds, Map as Drawing, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import type { Place, State } from './address';
import type { Bounds, Feature, Municipality, Position } from './api';
import { asked } from './api';
import type { Classes } from './classes';
import { cellBox } from './cell';
import { classOf, NOTHING, SHADES } from './classes';
import type { Context } from './context';
import { html } from './dom';
import { loadStyle } from './map-style';

const FONT = ['Titillium Web'];
const BLUE = '#0066cc';
/** What several opportunities have in a tile that are too near to be told apart, and one alone has not. */
const CLUSTERED: FilterSpecification = ['has', 'count'];
const SINGLE: FilterSpecification = ['!', ['has', 'count']];
const DEEPEST = 18;
/** How far a municipality may reach beyond its seat, in degrees of longitude. */
const BEYOND_SEATS = 0.1;

const BOUNDARIES = { source: 'municipalities', sourceLayer: 'municipalities' };
const EMPTY = '#ffffff';
const SHADED = ['match', ['feature-state', 'shade'], ...SHADES.flatMap((shade, index) => [index, shade]), NOTHING] as ExpressionSpecification;

/** The map: boundaries below, opportunities or the shades of an indicator above them. */
export class MapView {
  #query: string;
  #state: State | null = null;
  #marked: Position | null = null;
  /** Where the map was when it last said so: whoever moves it on meanwhile is not called back. */
  #told: Place | null = null;
  #classes: Classes | null = null;
  /** What the pointer is on, in a corner where it hides nothing. */
  #under = html('p', { class: 'under', 'aria-hidden': 'true' });

  private constructor(private drawing: Drawing, private context: Context, private whole: LngLatBounds) {
    this.#query = asked(context.address.state).toString();
  }

  static async open(
    box: HTMLElement,
    context: Context,
    municipalities: Feature<Municipality>[],
    moved: (at: Place, seen: Bounds) => void,
  ): Promise<MapView> {
    setWorkerUrl(new URL(WORKER, location.href).href);
    const { address, words, settings } = context;
    loadStyle(settings.mapStyle);
    const whole = boundsOf(municipalities);
    const { at } = address.state;
    const drawing = new Drawing({
      container: box,
      style: style(context, municipalities),
      ...(at ? { center: [at.lon, at.lat] as [number, number], zoom: at.zoom } : { bounds: whole, fitBoundsOptions: { padding: 24 } }),
      maxZoom: DEEPEST,
      dragRotate: false,
      pitchWithRotate: false,
      attributionControl: false,
      locale: {
        'Map.Title': words.mapHint,
        'NavigationControl.ZoomIn': words.zoomIn,
        'NavigationControl.ZoomOut': words.zoomOut,
      },
    });
    drawing.touchZoomRotate.disableRotation();
    drawing.keyboard.disableRotation();
    drawing.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    if (settings.basemap) drawing.addControl(new AttributionControl({ compact: true }));
    const view = new MapView(drawing, context, whole);
    // Beside the drawing, whose letters are others than those of the page.
    box.after(view.#under);
    await drawing.once('style.load');
    view.#listen(moved);
    // For whoever tests what is painted: the page itself asks the drawing by its own name.
    Object.assign(box, { drawing });
    return view;
  }

  bounds(): Bounds {
    const seen = this.drawing.getBounds();
    return [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()].map(degrees => Number(degrees.toFixed(5))) as Bounds;
  }

  /** Draws a state: what it asks of opportunities, what is chosen, where it looks. */
  show(state: State): void {
    const before = this.#state;
    this.#state = state;
    const { drawing } = this;
    this.#under.textContent = '';
    const visible = state.view === 'opportunities' ? 'visible' : 'none';
    for (const layer of ['opened', 'clusters', 'counts', 'points', 'lit']) drawing.setLayoutProperty(layer, 'visibility', visible);
    drawing.setFilter('chosen', ['==', ['get', 'istatCode'], state.view === 'diagnosis' ? (state.municipality ?? '') : '']);
    if (state.cell !== before?.cell) this.#outline(state.cell);
    this.#look(state, before);
    const query = asked(state).toString();
    if (query !== this.#query) {
      this.#query = query;
      (drawing.getSource('opportunities') as VectorTileSource).setTiles([tiles(state)]);
    }
  }

  /** Fills the municipalities with the shade of their class; null empties them. */
  paint(classes: Classes | null): void {
    const { drawing } = this;
    this.#classes = classes;
    drawing.setPaintProperty('areas', 'fill-color', classes ? SHADED : EMPTY);
    drawing.removeFeatureState(BOUNDARIES);
    for (const [code, figure] of classes?.values ?? [])
      drawing.setFeatureState({ ...BOUNDARIES, id: Number(code) }, { shade: classOf(figure, classes!) });
  }

  /** Marks where the opportunity is whose card is open, even where it is drawn in a cluster. */
  mark(at: Position | null): void {
    this.#marked = at;
    this.light(null);
  }

  /** Marks one for a moment. */
  light(at: Position | null): void {
    const coordinates = at ?? this.#marked;
    const features = coordinates ? [{ type: 'Feature' as const, geometry: { type: 'Point' as const, coordinates }, properties: {} }] : [];
    (this.drawing.getSource('lit') as GeoJSONSource).setData({ type: 'FeatureCollection', features });
  }

  /** Draws the border of the cell whose group is open. */
  #outline(cell: string | null): void {
    const coordinates = cell ? [cellBox(cell)] : [];
    (this.drawing.getSource('opened') as GeoJSONSource).setData({ type: 'Feature', geometry: { type: 'Polygon', coordinates }, properties: {} });
  }

  #look(state: State, before: State | null): void {
    const same = JSON.stringify(state.at) === JSON.stringify(before?.at ?? null);
    if (!before || same || (state.at && state.at === this.#told)) return;
    const here = this.drawing.getCenter();
    if (!state.at) this.drawing.fitBounds(this.whole, { padding: 24, animate: false });
    else if (Math.hypot(here.lng - state.at.lon, here.lat - state.at.lat) > 2e-5 || Math.abs(this.drawing.getZoom() - state.at.zoom) > 0.01)
      // Only who opens a group wants to see the way there; the list waits for where the map is.
      this.drawing.easeTo({ center: [state.at.lon, state.at.lat], zoom: state.at.zoom, animate: !!state.cell && state.cell !== before.cell && !calm() });
  }

  #listen(moved: (at: Place, seen: Bounds) => void): void {
    const { drawing } = this;
    drawing.on('moveend', () => {
      const { lng, lat } = drawing.getCenter();
      this.#told = { lon: lng, lat, zoom: drawing.getZoom() };
      moved(this.#told, this.bounds());
    });
    drawing.on('click', event => {
      const reach = 6;
      const { x, y } = event.point;
      const hit = drawing.queryRenderedFeatures([[x - reach, y - reach], [x + reach, y + reach]]);
      this.#clicked(hit);
    });
    drawing.getCanvas().addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') this.#clicked(this.#nearest());
    });
    drawing.on('mousemove', ({ point }) => this.#point(drawing.queryRenderedFeatures(point, { layers: ['clusters', 'points', 'areas'] })));
    drawing.on('mouseout', () => this.#point([]));
  }

  /** Says what the pointer is on, and by its shape whether a click leads on. */
  #point(hit: MapGeoJSONFeature[]): void {
    const first = hit.find(({ layer }) => this.#leads(layer.id));
    this.drawing.getCanvas().style.cursor = first ? 'pointer' : '';
    this.#under.textContent = first?.layer.id === 'areas' ? this.#shaded(first) : first?.layer.id === 'points' ? this.#title(first) : '';
  }

  #shaded({ properties: { istatCode, name } }: MapGeoJSONFeature): string {
    const { words, wording } = this.context;
    const figure = this.#classes?.values.get(String(istatCode));
    return `${name}: ${figure === undefined ? words.noValue : wording.measure(figure, this.#classes?.unit)}`;
  }

  #title({ properties: { title, titleEn } }: MapGeoJSONFeature): string {
    return String((this.context.wording.language === 'en' && titleEn) || title);
  }

  /** What is drawn nearest to the middle of the map, for who has no pointer. */
  #nearest(): MapGeoJSONFeature[] {
    const { drawing } = this;
    const middle = drawing.project(drawing.getCenter());
    if (this.#state?.view === 'diagnosis') return drawing.queryRenderedFeatures(middle, { layers: ['areas'] });
    const away = ({ geometry }: MapGeoJSONFeature) => drawing.project((geometry as GeoJSON.Point).coordinates as Position).dist(middle);
    return drawing.queryRenderedFeatures({ layers: ['clusters', 'points'] }).toSorted((a, b) => away(a) - away(b)).slice(0, 1);
  }

  #leads(layer: string): boolean {
    return layer !== 'areas' || this.#state?.view === 'diagnosis';
  }

  #clicked(hit: MapGeoJSONFeature[]): void {
    const { address } = this.context;
    const of = (layer: string) => hit.filter(feature => feature.layer.id === layer);
    const [cluster] = of('clusters');
    const points = of('points');
    if (cluster) this.#openGroup(cluster);
    else if (points[0]) address.go({ opportunity: String(points[0].properties['code']) });
    else if (this.#state?.view === 'diagnosis' && of('areas')[0]) address.go({ municipality: String(of('areas')[0]!.properties['istatCode']) });
  }

  /** Lists the members of a cluster, and goes to where it parts; what lies on one spot never does. */
  #openGroup({ geometry, properties }: MapGeoJSONFeature): void {
    const [lon, lat] = (geometry as GeoJSON.Point).coordinates as Position;
    const zoom = Math.min(DEEPEST, Number(properties['expand'] ?? Math.max(15, this.drawing.getZoom())));
    this.context.address.go({ cell: String(properties['cell']), at: { lon, lat, zoom } });
  }
}

/** Whether whoever looks wants nothing to move. */
function calm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Where the tiles are of what a state asks of opportunities. */
function tiles(state: State): string {
  const query = asked(state).toString();
  return `${location.origin}/ogc/collections/opportunities/tiles/WebMercatorQuad/{z}/{y}/{x}${query && `?${query}`}`;
}

/** Where the municipalities are, by their seats: the boundaries come in tiles. */
function boundsOf(municipalities: Feature<Municipality>[]): LngLatBounds {
  const bounds = new LngLatBounds();
  for (const { properties } of municipalities) if (properties.seat) bounds.extend([properties.seat.lon, properties.seat.lat]);
  // Italy, where nothing is known yet.
  if (bounds.isEmpty()) return new LngLatBounds([6.6, 35.5], [18.6, 47.1]);
  const [[west, south], [east, north]] = bounds.toArray() as [Position, Position];
  return new LngLatBounds([west - BEYOND_SEATS, south - BEYOND_SEATS / 2], [east + BEYOND_SEATS, north + BEYOND_SEATS / 2]);
}

function style({ settings, address }: Context, municipalities: Feature<Municipality>[]): StyleSpecification {
  const { basemap } = settings;
  const seats = municipalities.flatMap(({ properties: { seat, name, population = 0 } }) =>
    seat ? [{ type: 'Feature' as const, geometry: { type: 'Point' as const, coordinates: [seat.lon, seat.lat] }, properties: { name, population } }] : [],
  );
  return {
    version: 8,
    sources: {
      ...(basemap && { basemap: { type: 'raster', tiles: [basemap.tiles], tileSize: 256, attribution: basemap.attribution } }),
      // It leads to tiles that never change, because their address names their version.
      municipalities: { type: 'vector', url: `${location.origin}/ogc/collections/municipalities/tiles/WebMercatorQuad?f=tilejson` },
      seats: { type: 'geojson', data: { type: 'FeatureCollection', features: seats } },
      opened: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
      lit: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
      opportunities: { type: 'vector', tiles: [tiles(address.state)], maxzoom: DEEPEST },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': '#dfe9f3' } },
      ...(basemap ? [{ id: 'basemap', type: 'raster', source: 'basemap' }] : []),
      { id: 'areas', type: 'fill', source: 'municipalities', 'source-layer': 'municipalities', paint: { 'fill-color': EMPTY, 'fill-opacity': basemap ? 0.6 : 1 } },
      { id: 'borders', type: 'line', source: 'municipalities', 'source-layer': 'municipalities', paint: { 'line-color': '#8a99a8', 'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.6, 13, 1.6] } },
      { id: 'chosen', type: 'line', source: 'municipalities', 'source-layer': 'municipalities', filter: ['==', ['get', 'istatCode'], ''], paint: { 'line-color': '#17324d', 'line-width': 3 } },
      {
        id: 'names', type: 'symbol', source: 'seats', minzoom: 8.5,
        layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': ['interpolate', ['linear'], ['zoom'], 8, 11, 13, 15], 'symbol-sort-key': ['-', ['get', 'population']], 'text-padding': 4, 'text-anchor': 'top', 'text-offset': [0, 0.7] },
        paint: { 'text-color': '#17324d', 'text-halo-color': 'rgba(255,255,255,0.9)', 'text-halo-width': 1.4 },
      },
      { id: 'opened', type: 'line', source: 'opened', paint: { 'line-color': '#cc334d', 'line-width': 2.5, 'line-dasharray': [2, 1.5] } },
      { id: 'points', type: 'circle', source: 'opportunities', 'source-layer': 'opportunities', filter: SINGLE, paint: { 'circle-color': BLUE, 'circle-radius': 8, 'circle-stroke-color': '#fff', 'circle-stroke-width': 2 } },
      { id: 'clusters', type: 'circle', source: 'opportunities', 'source-layer': 'opportunities', filter: CLUSTERED, paint: { 'circle-color': '#004d99', 'circle-radius': ['interpolate', ['linear'], ['log10', ['get', 'count']], 0, 13, 2, 18, 4, 26, 6, 30], 'circle-stroke-color': '#fff', 'circle-stroke-width': 2 } },
      { id: 'counts', type: 'symbol', source: 'opportunities', 'source-layer': 'opportunities', filter: CLUSTERED, layout: { 'text-field': ['number-format', ['get', 'count'], { locale: document.documentElement.lang }], 'text-font': FONT, 'text-size': 14, 'text-allow-overlap': true }, paint: { 'text-color': '#fff' } },
      { id: 'lit', type: 'circle', source: 'lit', paint: { 'circle-color': '#cc334d', 'circle-radius': 11, 'circle-stroke-color': '#fff', 'circle-stroke-width': 3 } },
    ].map(layer => layer as StyleSpecification['layers'][number]),
  } as StyleSpecification;
}
