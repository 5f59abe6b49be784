import arrowLeft from 'bootstrap-italia/src/svg/it-arrow-left.svg';
import chart from 'bootstrap-italia/src/svg/it-chart-line.svg';
import check from 'bootstrap-italia/src/svg/it-check-circle.svg';
import clock from 'bootstrap-italia/src/svg/it-clock.svg';
import close from 'bootstrap-italia/src/svg/it-close.svg';
import external from 'bootstrap-italia/src/svg/it-external-link.svg';
import marker from 'bootstrap-italia/src/svg/it-map-marker.svg';
import search from 'bootstrap-italia/src/svg/it-search.svg';
import share from 'bootstrap-italia/src/svg/it-share.svg';
import warning from 'bootstrap-italia/src/svg/it-warning-circle.svg';

const DRAWINGS = { arrowLeft, chart, check, clock, close, external, marker, search, share, warning };

export type IconName = keyof typeof DRAWINGS;

/** A drawing beside a text that says the same. */
export function icon(name: IconName, size: 'sm' | 'xs' = 'sm'): SVGElement {
  const drawing = new DOMParser().parseFromString(DRAWINGS[name], 'image/svg+xml').documentElement;
  drawing.setAttribute('class', `icon icon-${size}`);
  drawing.setAttribute('aria-hidden', 'true');
  drawing.setAttribute('focusable', 'false');
  return document.importNode(drawing, true) as unknown as SVGElement;
}
