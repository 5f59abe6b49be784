export type Child = Node | string | null | undefined | false;
type Value = string | number | boolean | null | undefined | ((event: Event) => void);
export type Attributes = Record<string, Value>;

/** An element with its attributes, its listeners (`onclick`) and its children; what is null or false is left out. */
export function html<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(name), attributes, children);
}

export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function fill<E extends Element>(element: E, attributes: Attributes, children: Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...present(children));
  return element;
}

export function present(children: Child[]): (Node | string)[] {
  return children.filter((child): child is Node | string => !!child);
}

/** Text for those who do not see what others see. */
export function aside(text: string): HTMLElement {
  return html('span', { class: 'visually-hidden' }, text);
}

/** What a call does when it has been asked for the last time for a while, in milliseconds. */
export function settled<A extends unknown[]>(act: (...given: A) => void, wait: number): (...given: A) => void {
  let timer = 0;
  return (...given) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => act(...given), wait);
  };
}
