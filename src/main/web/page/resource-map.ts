import type { GeoJSONSource, StyleSpecification } from 'maplibre-gl';
import { LngLatBounds, Map as Drawing, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import { loadStyle } from './map-style';

const FONT = ['Titillium Web'];
const BLUE = '#0066cc';
const INK = '#17324d';
const DEEPEST = 18;
/** How near a map looks at a single point: its municipality is still seen around it. */
const NEAR = 10.5;

type Shown = GeoJSON.Feature | GeoJSON.FeatureCollection;

/** Draws what the page is about, from the public API, above the boundaries of the municipalities. */
export async function draw(box: HTMLElement): Promise<void> {
  setWorkerUrl(new URL(WORKER, location.href).href);
  loadStyle(document.body.dataset['mapStyle'] ?? '');
  const shown = await read(box);
  const { hint = '', zoomIn = '', zoomOut = '' } = box.dataset;
  const at = document.createElement('div');
  at.className = 'map-box';
  box.prepend(at);
  const drawing = new Drawing({
    container: at,
    style: style(shown),
    bounds: boundsOf(shown),
    fitBoundsOptions: { padding: 32, maxZoom: NEAR },
    maxZoom: DEEPEST,
    dragRotate: false,
    pitchWithRotate: false,
    // Somebody who scrolls through the page does not mean the map.
    scrollZoom: false,
    attributionControl: false,
    locale: { 'Map.Title': hint, 'NavigationControl.ZoomIn': zoomIn, 'NavigationControl.ZoomOut': zoomOut },
  });
  drawing.touchZoomRotate.disableRotation();
  drawing.keyboard.disableRotation();
  drawing.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  await drawing.once('style.load');
  (drawing.getSource('shown') as GeoJSONSource).setData(shown);
  // For whoever tests what is painted.
  Object.assign(at, { drawing });
}

/** The features of the address that is named, or what is given in place of one. */
async function read({ dataset: { features, bbox, point } }: HTMLElement): Promise<Shown> {
  if (point) return { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: point.split(',').map(Number) } };
  if (bbox) return frame(bbox.split(',').map(Number) as [number, number, number, number]);
  const address = new URL(features ?? '', location.href);
  // Whatever name the server gives itself.
  const answer = await fetch(address.pathname + address.search, { headers: { Accept: 'application/geo+json' } });
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as Shown;
}

function frame([west, south, east, north]: [number, number, number, number]): Shown {
  const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]];
  return { type: 'Feature', properties: { frame: true }, geometry: { type: 'Polygon', coordinates: [ring] } };
}

function boundsOf(shown: Shown): LngLatBounds {
  const bounds = new LngLatBounds();
  const extend = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return;
    if (typeof coordinates[0] === 'number') bounds.extend(coordinates.slice(0, 2) as [number, number]);
    else coordinates.forEach(extend);
  };
  const of = (geometry: GeoJSON.Geometry | null): void => {
    if (geometry?.type === 'GeometryCollection') geometry.geometries.forEach(of);
    else if (geometry) extend(geometry.coordinates);
  };
  (shown.type === 'Feature' ? [shown] : shown.features).forEach(({ geometry }) => of(geometry));
  // Italy, where nothing has a place.
  return bounds.isEmpty() ? new LngLatBounds([6.6, 35.5], [18.6, 47.1]) : bounds;
}

function style(shown: Shown): StyleSpecification {
  const framed = shown.type === 'Feature' && !!shown.properties?.['frame'];
  const municipalities = { source: 'municipalities', 'source-layer': 'municipalities' };
  return {
    version: 8,
    sources: {
      municipalities: { type: 'vector', url: `${location.origin}/ogc/collections/municipalities/tiles/WebMercatorQuad?f=tilejson` },
      shown: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': '#dfe9f3' } },
      { id: 'areas', type: 'fill', ...municipalities, paint: { 'fill-color': '#fff' } },
      { id: 'borders', type: 'line', ...municipalities, paint: { 'line-color': '#8a99a8', 'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.6, 13, 1.6] } },
      { id: 'shown-areas', type: 'fill', source: 'shown', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': BLUE, 'fill-opacity': framed ? 0.08 : 0.28 } },
      { id: 'shown-lines', type: 'line', source: 'shown', filter: ['!=', ['geometry-type'], 'Point'], paint: { 'line-color': framed ? BLUE : INK, 'line-width': 2 } },
      {
        id: 'shown-names', type: 'symbol', source: 'shown', filter: ['==', ['geometry-type'], 'Polygon'], minzoom: 8.5,
        layout: { 'text-field': ['coalesce', ['get', 'name'], ''], 'text-font': FONT, 'text-size': 13, 'text-padding': 4 },
        paint: { 'text-color': INK, 'text-halo-color': 'rgba(255,255,255,0.9)', 'text-halo-width': 1.4 },
      },
      { id: 'shown-points', type: 'circle', source: 'shown', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-color': BLUE, 'circle-radius': 8, 'circle-stroke-color': '#fff', 'circle-stroke-width': 2 } },
    ],
  };
}
