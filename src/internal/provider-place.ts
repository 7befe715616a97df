/** Where the provider's frame goes. It is in the shadow root from the first rendering on. */
export function providerPlace({ shadowRoot }: Element): HTMLElement {
  const place = shadowRoot?.querySelector<HTMLElement>('.provider');
  if (!place) throw new Error('There is no place for the frame before the first rendering.');
  return place;
}
