/** The style of the map's own controls, which nobody needs before there is a map. */
export function loadStyle(href: string): void {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = href;
  document.head.append(sheet);
}
