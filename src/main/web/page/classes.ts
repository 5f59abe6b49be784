import type { IndicatorClasses } from './api';

/** The values of one indicator by municipality, and between which of them its classes lie, as the server parted them. */
export interface Classes {
  indicator: string;
  period: string;
  unit: string;
  polarity: IndicatorClasses['polarity'];
  /** By ISTAT code; of those without a value there is none. */
  values: Map<string, number>;
  /** One more than there are classes: the least, what parts them, the greatest. */
  breaks: number[];
}

export const SHADES = ['#e0f3db', '#a8ddb5', '#7bccc4', '#43a2ca', '#08589e'];

/** The shade of what has no value. */
export const NOTHING = '#f2f2f2';

export function classesOf({ indicator, period, unit, polarity, breaks, codes, values }: IndicatorClasses): Classes {
  const known = codes.flatMap((code, index) => (typeof values[index] === 'number' ? [[code, values[index]] as const] : []));
  return { indicator, period, unit, polarity, breaks, values: new Map(known) };
}

/** A class holds its lower limit; the last holds both. */
export function classOf(figure: number, { breaks }: Classes): number {
  return breaks.slice(1, -1).filter(limit => figure >= limit).length;
}
