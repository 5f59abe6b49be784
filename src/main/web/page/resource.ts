/** The map of a page that shows a single address: everything else on it is there without a script. */
for (const box of document.querySelectorAll<HTMLElement>('.where-map')) {
  const said = box.querySelector<HTMLElement>('.map-said');
  void import('./resource-map')
    .then(({ draw }) => draw(box))
    .then(() => said?.replaceChildren())
    .catch(() => said?.replaceChildren(box.dataset['failed'] ?? ''));
}
