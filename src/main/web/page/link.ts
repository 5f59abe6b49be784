import type { State } from './address';
import type { Context } from './context';
import type { Attributes, Child } from './dom';
import { html } from './dom';

/** A link to another state of the page: it can be copied or opened beside, and followed without loading anything. */
export function link(
  { address }: Context,
  change: Partial<State>,
  attributes: Attributes,
  ...children: Child[]
): HTMLAnchorElement {
  const follow = (event: Event) => {
    const { button, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (button || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    address.go(change);
  };
  return html('a', { ...attributes, href: address.href(change), onclick: follow }, ...children);
}
