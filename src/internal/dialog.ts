/** Opens or closes the element's dialog. Gives it while it is open. */
export function showDialog({ shadowRoot, isConnected }: Element, wanted: boolean): HTMLDialogElement | undefined {
  const dialog = shadowRoot?.querySelector('dialog');
  if (!dialog) return undefined;
  if (wanted && !dialog.open && isConnected) dialog.showModal();
  if (!wanted && dialog.open) dialog.close();
  return dialog.open ? dialog : undefined;
}

/** Puts the focus on the heading; where a slot stands for it, on what is around it. */
export function focusHeading({ shadowRoot }: Element, dialog: HTMLDialogElement | undefined): void {
  for (const part of ['title', 'body']) {
    (dialog ?? shadowRoot)?.querySelector<HTMLElement>(`[part~="${part}"]`)?.focus();
    if (shadowRoot?.activeElement) return;
  }
}
