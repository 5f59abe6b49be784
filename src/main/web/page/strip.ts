import { html, svg } from './dom';
import type { Wording } from './words';

/** Where one municipality stands among the others, and among those of its zone. */
export interface Spread {
  name: string;
  unit: string;
  own: number;
  zoneName: string;
  zone: number[];
  all: number[];
}

const WIDTH = 320;
const HEIGHT = 34;
const MARGIN = 8;

/** A line with a mark for every municipality: the text beside the drawing says what it shows. */
export function strip(spread: Spread, wording: Wording): HTMLElement {
  const scale = scaleOf(spread.all);
  const mark = (figure: number, name: string, size: number) => svg('circle', { class: name, cx: scale(figure), cy: HEIGHT / 2, r: size });
  const middle = scale(median(spread.all));
  return html(
    'div',
    { class: 'strip' },
    svg(
      'svg',
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': describe(spread, wording) },
      svg('line', { class: 'axis', x1: MARGIN, x2: WIDTH - MARGIN, y1: HEIGHT / 2, y2: HEIGHT / 2 }),
      ...spread.all.map(figure => mark(figure, 'other', 4)),
      ...spread.zone.map(figure => mark(figure, 'zone', 4.5)),
      svg('line', { class: 'median', x1: middle, x2: middle, y1: 3, y2: HEIGHT - 3 }),
      mark(spread.own, 'own', 7.5),
    ),
    html('span', { class: 'ends', 'aria-hidden': 'true' }, html('span', {}, wording.number(Math.min(...spread.all))), html('span', {}, wording.number(Math.max(...spread.all)))),
  );
}

/** Figures that differ by orders of magnitude stand on a logarithmic line, or all but the city would be one point. */
function scaleOf(all: number[]): (figure: number) => number {
  const least = Math.min(...all);
  const greatest = Math.max(...all);
  const logarithmic = least > 0 && greatest / least > 100;
  const at = logarithmic ? Math.log : (figure: number) => figure;
  const width = at(greatest) - at(least) || 1;
  return figure => MARGIN + ((at(figure) - at(least)) / width) * (WIDTH - 2 * MARGIN);
}

function describe(spread: Spread, wording: Wording): string {
  const write = (figure: number) => wording.measure(figure, spread.unit);
  const { words } = wording;
  const zone = spread.zone.length > 1 ? words.stripZone(spread.zoneName, write(median(spread.zone))) : '';
  return words.stripText(spread.name, write(spread.own), write(median(spread.all)), zone);
}

export function median(figures: number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
