/** What a person does in the stand-in's screens. */
import type { FrameLocator, Page } from '@playwright/test';

/** In the element's frame, or in a tab of their own. */
type Screens = FrameLocator | Page;

const press = (frame: Screens, name: string): Promise<void> => frame.getByRole('button', { name, exact: true }).click();

/** Gives the consent: from here on the inquiry opens with a session only. */
export async function begin(frame: Screens): Promise<void> {
  await press(frame, 'Start verification');
  await frame.getByRole('heading', { name: 'Which document will you show?' }).waitFor();
}

/** From the choice of the document to the submission. */
export async function goOnToTheEnd(frame: Screens): Promise<void> {
  await frame.getByRole('radio', { name: 'Identity card' }).check();
  await press(frame, 'Continue');
  for (const heading of ['Photograph the document', 'Take a selfie']) {
    await frame.getByRole('heading', { name: heading }).waitFor();
    await press(frame, 'Use sample picture');
    await press(frame, 'Continue');
  }
  await press(frame, 'Submit');
}

export async function goThrough(frame: Screens): Promise<void> {
  await begin(frame);
  await goOnToTheEnd(frame);
}

/** The cross in the corner. */
export const leave = (frame: Screens): Promise<void> => press(frame, 'Cancel');

export const makeItFail = (frame: Screens): Promise<void> => press(frame, 'Make this verification fail');
