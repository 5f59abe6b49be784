import type { Language } from './words';

/** What the document says of the installation; see PageResource. */
export interface Settings {
  language: Language;
  /** Whether the page stands in the frame of another site. */
  embedded: boolean;
  /** Whom the page is about, as the API wants it. */
  territory: string;
  basemap: { tiles: string; attribution: string } | null;
  mapStyle: string;
}

export function settings(): Settings {
  const { face, territory, basemap, attribution, mapStyle } = document.body.dataset;
  return {
    language: document.documentElement.lang === 'en' ? 'en' : 'it',
    embedded: face === 'embed',
    territory: territory ?? '',
    basemap: basemap ? { tiles: basemap, attribution: attribution ?? '' } : null,
    mapStyle: mapStyle ?? '',
  };
}
