export type Language = 'it' | 'en';

const it = {
  title: 'fuorigenova',
  motto: 'Com’è questo territorio, e dove si può investire?',
  skip: 'Vai al contenuto',
  views: 'Che cosa mostrare',
  opportunities: 'Opportunità',
  diagnosis: 'Diagnosi del territorio',
  language: 'Lingua',
  share: 'Condividi',
  map: 'Mappa',
  mapHint: 'Mappa dei comuni. Frecce per spostarla, più e meno per ingrandirla, Invio per aprire ciò che è più vicino al centro; l’elenco accanto dice le stesse cose.',
  mapFailed: 'La mappa non può essere disegnata qui; l’elenco funziona lo stesso.',
  zoomIn: 'Ingrandisci',
  zoomOut: 'Riduci',
  search: 'Cerca nelle opportunità',
  searchHint: 'per esempio: colonia, Rovegno, terme',
  find: 'Cerca',
  filters: 'Filtri',
  clear: 'Togli tutti i filtri',
  remove: 'Togli il filtro',
  searched: (text: string) => `Parole: ${text}`,
  facet: { sector: 'Settore', kind: 'Tipo', status: 'Stato', zoneName: 'Zona omogenea', istatCode: 'Comune', ownerClass: 'Proprietà' },
  found: (count: string, one: boolean) => `${count} opportunità ${one ? 'trovata' : 'trovate'}`,
  group: 'Un gruppo della mappa',
  inGroup: ' in questo gruppo',
  nothing: 'Nessuna opportunità con questi filtri in questa parte della mappa.',
  nothingHint: 'Allarga la mappa o togli un filtro.',
  more: 'Mostra altre',
  loading: 'Lettura in corso',
  failed: (why: string) => `Non disponibile ora: ${why}`,
  unreachable: 'Il servizio non risponde: controlla la connessione e riprova.',
  retry: 'Riprova',
  noTerritory: 'Non c’è ancora nessun comune: importa il campione o i file ufficiali.',
  back: 'Torna all’elenco',
  close: 'Chiudi',
  completeness: 'Completezza della scheda',
  missing: 'Che cosa manca',
  freshness: 'Aggiornamento',
  fresh: 'Scheda confermata',
  stale: 'Da confermare',
  staleHint: 'Nessuno ha confermato questa scheda di recente.',
  updated: (day: string) => `Ultima modifica: ${day}`,
  confirmed: (day: string) => `Ultima conferma: ${day}`,
  seatOnly: 'Il punto è il capoluogo del comune: la posizione esatta non è nota.',
  groups: {
    place: 'Dove',
    use: 'Uso',
    measures: 'Misure',
    state: 'Stato dei luoghi',
    planning: 'Urbanistica',
    services: 'Servizi e distanze',
    offer: 'Offerta',
    governance: 'Responsabili e fonte',
  },
  itsMunicipality: 'Diagnosi del comune di',
  data: 'Dati in GeoJSON',
  yes: 'sì',
  no: 'no',
  indicator: 'Indicatore',
  period: 'Anno o data',
  legend: 'Legenda',
  noValue: 'nessun dato',
  polarity: {
    'high-is-good': 'Un valore alto è favorevole.',
    'low-is-good': 'Un valore basso è favorevole.',
    neutral: '',
  },
  quantiles: (classes: number) => (classes === 1 ? 'Una sola classe.' : `${classes} classi con circa lo stesso numero di comuni.`),
  schematic: 'Aree schematiche, disegnate intorno ai capoluoghi: non sono confini.',
  ranking: 'Comuni, dal valore più alto',
  municipality: 'Comune',
  value: 'Valore',
  chooseMunicipality: 'Scegli un comune',
  population: 'Abitanti',
  area: 'Superficie',
  zone: 'Zona omogenea',
  rank: (rank: string, of: string) => `${rank}° su ${of}`,
  strip: { own: 'questo comune', zone: 'comuni della zona', others: 'altri comuni', median: 'mediana della città metropolitana' },
  stripText: (name: string, value: string, median: string, zone: string) =>
    `${name}: ${value}. Mediana della città metropolitana: ${median}.${zone}`,
  stripZone: (name: string, median: string) => ` Mediana della zona ${name}: ${median}.`,
  opportunitiesHere: 'Opportunità in questo comune',
  report: 'Rapporto completo',
  radar: 'Profilo in un grafico',
  source: 'Fonte',
  suppressed: 'oscurato dalla fonte',
  withheld: 'non pubblicato: il comune è troppo piccolo',
  findings: 'Che cosa risalta',
  kinds: { strength: 'Punto di forza.', weakness: 'Punto di debolezza.', opportunity: 'Opportunità.', threat: 'Rischio.' },
  themes: {
    accessibility: 'Accessibilità', economy: 'Economia', hazard: 'Rischi', risk: 'Rischi', heritage: 'Patrimonio',
    housing: 'Abitazioni', income: 'Redditi', population: 'Popolazione', territory: 'Territorio', mobility: 'Mobilità',
    geography: 'Geografia', environment: 'Ambiente',
  } as Record<string, string>,
  units: {
    persons: 'persone', minutes: 'minuti', min: 'minuti', units: 'unità', class: '', EUR: '€', kEUR: 'migliaia di €', km2: 'km²',
    m2: 'm²', m3: 'm³', 'EUR/a': '€ l’anno', households: 'famiglie', buildings: 'edifici', dwellings: 'abitazioni',
    taxpayers: 'contribuenti', assets: 'beni', 'persons/km2': 'persone per km²', 'units/1000_persons': 'unità ogni 1.000 persone',
    'assets/100_km2': 'beni ogni 100 km²',
  } as Record<string, string>,
  shareTitle: 'Condividi questa vista',
  shareLink: 'Indirizzo di ciò che vedi',
  shareFrame: 'Per mostrarla nel tuo sito',
  copy: 'Copia',
  copied: 'Copiato',
  openWhole: 'Apri in fuorigenova',
  footer: 'Costruita solo sulla API pubblica',
  api: 'API e descrizione',
  ogc: 'Livelli OGC per GIS',
  licences: 'Licenze',
};

export type Words = typeof it;

const en: Words = {
  title: 'fuorigenova',
  motto: 'What is this territory like, and where can one invest in it?',
  skip: 'Skip to the content',
  views: 'What to show',
  opportunities: 'Opportunities',
  diagnosis: 'Diagnosis of the territory',
  language: 'Language',
  share: 'Share',
  map: 'Map',
  mapHint: 'Map of the municipalities. Arrows move it, plus and minus zoom, Enter opens what is nearest to its middle; the list beside it says the same.',
  mapFailed: 'The map cannot be drawn here; the list works all the same.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  search: 'Search the opportunities',
  searchHint: 'for instance: colony, Rovegno, baths',
  find: 'Search',
  filters: 'Filters',
  clear: 'Remove all filters',
  remove: 'Remove the filter',
  searched: text => `Words: ${text}`,
  facet: { sector: 'Sector', kind: 'Kind', status: 'Status', zoneName: 'Homogeneous zone', istatCode: 'Municipality', ownerClass: 'Owner' },
  found: (count, one) => `${count} ${one ? 'opportunity' : 'opportunities'} found`,
  group: 'One group of the map',
  inGroup: ' in this group',
  nothing: 'No opportunity with these filters in this part of the map.',
  nothingHint: 'Widen the map or remove a filter.',
  more: 'Show more',
  loading: 'Being read',
  failed: why => `Not available now: ${why}`,
  unreachable: 'The service does not answer: check the connection and try again.',
  retry: 'Try again',
  noTerritory: 'There is no municipality yet: import the sample or the official files.',
  back: 'Back to the list',
  close: 'Close',
  completeness: 'Completeness of the record',
  missing: 'What is missing',
  freshness: 'Freshness',
  fresh: 'Confirmed record',
  stale: 'To be confirmed',
  staleHint: 'Nobody has confirmed this record lately.',
  updated: day => `Last change: ${day}`,
  confirmed: day => `Last confirmation: ${day}`,
  seatOnly: 'The point is the seat of the municipality: the exact position is not known.',
  groups: {
    place: 'Where',
    use: 'Use',
    measures: 'Measures',
    state: 'State of the place',
    planning: 'Planning',
    services: 'Services and distances',
    offer: 'Offer',
    governance: 'Who answers for it, and source',
  },
  itsMunicipality: 'Diagnosis of the municipality of',
  data: 'Data as GeoJSON',
  yes: 'yes',
  no: 'no',
  indicator: 'Indicator',
  period: 'Year or date',
  legend: 'Legend',
  noValue: 'no value',
  polarity: {
    'high-is-good': 'A high value is good.',
    'low-is-good': 'A low value is good.',
    neutral: '',
  },
  quantiles: classes => (classes === 1 ? 'A single class.' : `${classes} classes with about the same number of municipalities.`),
  schematic: 'Schematic areas, drawn around the seats: not boundaries.',
  ranking: 'Municipalities, highest value first',
  municipality: 'Municipality',
  value: 'Value',
  chooseMunicipality: 'Choose a municipality',
  population: 'Residents',
  area: 'Area',
  zone: 'Homogeneous zone',
  rank: (rank, of) => `${rank} of ${of}`,
  strip: { own: 'this municipality', zone: 'municipalities of its zone', others: 'other municipalities', median: 'median of the metropolitan city' },
  stripText: (name, value, median, zone) => `${name}: ${value}. Median of the metropolitan city: ${median}.${zone}`,
  stripZone: (name, median) => ` Median of the zone ${name}: ${median}.`,
  opportunitiesHere: 'Opportunities in this municipality',
  report: 'Full report',
  radar: 'Profile as a chart',
  source: 'Source',
  suppressed: 'withheld by the source',
  withheld: 'not published: the municipality is too small',
  findings: 'What stands out',
  kinds: { strength: 'Strength.', weakness: 'Weakness.', opportunity: 'Opportunity.', threat: 'Threat.' },
  themes: {
    accessibility: 'Accessibility', economy: 'Economy', hazard: 'Hazards', risk: 'Hazards', heritage: 'Heritage',
    housing: 'Housing', income: 'Income', population: 'Population', territory: 'Territory', mobility: 'Mobility',
    geography: 'Geography', environment: 'Environment',
  },
  units: {
    persons: 'persons', min: 'minutes', class: '', EUR: '€', kEUR: 'thousand €', km2: 'km²', m2: 'm²', m3: 'm³', 'EUR/a': '€ a year',
    'persons/km2': 'persons per km²', 'units/1000_persons': 'units per 1,000 persons', 'assets/100_km2': 'assets per 100 km²',
  },
  shareTitle: 'Share this view',
  shareLink: 'Address of what you see',
  shareFrame: 'To show it on your site',
  copy: 'Copy',
  copied: 'Copied',
  openWhole: 'Open in fuorigenova',
  footer: 'Built on the public API alone',
  api: 'API and description',
  ogc: 'OGC layers for GIS',
  licences: 'Licences',
};

export const WORDS: Record<Language, Words> = { it, en };

/** Figures, days and units as people of a language write them. */
export class Wording {
  readonly words: Words;
  #number: Intl.NumberFormat;
  #day: Intl.DateTimeFormat;
  #shortDay: Intl.DateTimeFormat;

  constructor(readonly language: Language) {
    this.words = WORDS[language];
    const place = language === 'it' ? 'it-IT' : 'en-GB';
    // Italian would leave 1234 without its point, in a column beside 12.345.
    this.#number = new Intl.NumberFormat(place, { maximumFractionDigits: 2, useGrouping: 'always' } as Intl.NumberFormatOptions);
    this.#day = new Intl.DateTimeFormat(place, { dateStyle: 'long' });
    this.#shortDay = new Intl.DateTimeFormat(place, { dateStyle: 'medium' });
  }

  number(figure: number): string {
    return this.#number.format(Math.abs(figure) >= 1000 ? Math.round(figure) : figure);
  }

  day(moment: string): string {
    return this.#day.format(dated(moment));
  }

  /** What a value is of: a year as it is, a day as people write it. */
  period(text: string): string {
    return DAY.test(text) ? this.#shortDay.format(dated(text)) : text;
  }

  /** A figure with its unit, as UCUM or the catalogue writes it. */
  measure(figure: number, unit: string | undefined): string {
    const name = this.unit(unit);
    return name ? `${this.number(figure)}\u00a0${name}` : this.number(figure);
  }

  unit(unit: string | undefined): string {
    const code = (unit ?? '').replace(/[{}]/g, '');
    return this.words.units[code] ?? code;
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day without an hour is the same day wherever somebody reads of it. */
function dated(text: string): Date {
  return new Date(DAY.test(text) ? `${text}T12:00` : text);
}
