import type { Position } from './api';

/** The corners of a cell of the web map, named level/row/column as in tiles, the first one again at the end. */
export function cellBox(name: string): Position[] {
  const [level, row, column] = name.split('/').map(Number) as [number, number, number];
  const side = 2 ** -level;
  const lon = (across: number) => across * side * 360 - 180;
  const lat = (down: number) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * down * side))) * 180) / Math.PI;
  const [west, east, north, south] = [lon(column), lon(column + 1), lat(row), lat(row + 1)];
  return [[west, north], [west, south], [east, south], [east, north], [west, north]];
}
